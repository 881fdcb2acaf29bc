namespace ExitBot.Dialogs.LanguageModel;

/// <summary>What asking the model came to. The list is closed: whoever asks has an answer of their own for the second case.</summary>
public abstract record ModelOutcome<T>
{
    private ModelOutcome()
    {
    }

    /// <summary>The model's answer, or else what the rules say.</summary>
    public T Or(Func<T> rules) => this is Answered answered ? answered.Value : rules();

    public sealed record Answered(T Value) : ModelOutcome<T>;

    public sealed record Unavailable(UnavailableReason Reason) : ModelOutcome<T>;
}
