namespace ExitBot.Tests.Fakes;

/// <summary>Counts the steps of a turn and throws at one of them, at every try of the turn.</summary>
internal sealed class Tripwire
{
    private int _step;
    private bool _isLaid;
    private int _armed;

    /// <summary>Whether the armed step was reached.</summary>
    public bool HasTripped { get; private set; }

    public void Arm(int step)
    {
        _armed = step;
        HasTripped = false;
    }

    /// <summary>A turn begins, or begins again.</summary>
    /// <param name="isLaid">False lets this turn pass whatever is armed.</param>
    public void TurnBegins(bool isLaid)
    {
        _step = 0;
        _isLaid = isLaid;
    }

    public void Step()
    {
        if (_isLaid && ++_step == _armed)
        {
            HasTripped = true;
            throw new TripwireException(_step);
        }
    }

    public async Task<T> AroundAsync<T>(Func<Task<T>> work)
    {
        Step();
        var result = await work();
        Step();
        return result;
    }
}

internal sealed class TripwireException(int step) : Exception($"Made to fail at step {step} of the turn.");
