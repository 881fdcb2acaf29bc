namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>What an answer in a person's own words turned out to mean. The list is closed.</summary>
public abstract record AnswerReading
{
    private AnswerReading()
    {
    }

    public sealed record Rated(int Rating, string? Comment) : AnswerReading
    {
        /// <summary>False when words or a picture were mapped to the rating: then it is said back.</summary>
        public bool Literal { get; init; } = true;
    }

    /// <param name="Literal">False when words were mapped to the option: then it is said back.</param>
    public sealed record Chosen(AnswerOption Option, string? Comment, bool Literal) : AnswerReading;

    public sealed record Told(string Text) : AnswerReading;

    /// <param name="Candidates">The options it may have meant; empty when nothing fits.</param>
    public sealed record Unclear(IReadOnlyList<AnswerOption> Candidates) : AnswerReading;

    /// <summary>Words that fit one option, but not surely: it is asked about before it counts.</summary>
    /// <param name="Said">What the person said, kept beside the option.</param>
    public sealed record Guessed(AnswerOption Option, string Said) : AnswerReading;
}
