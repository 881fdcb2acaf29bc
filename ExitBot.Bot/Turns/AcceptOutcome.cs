namespace ExitBot.Bot.Turns;

/// <summary>What became of an activity handed in. The list is closed.</summary>
public abstract record AcceptOutcome
{
    private AcceptOutcome()
    {
    }

    /// <summary>Stored; its turn will run, also after a restart.</summary>
    public sealed record Accepted : AcceptOutcome;

    /// <summary>It was here before and counts once. <paramref name="Response"/> is there once its turn is over.</summary>
    public sealed record Repeated(bool Finished, TurnResponse? Response) : AcceptOutcome;
}
