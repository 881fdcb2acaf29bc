namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>What an answer about the person turned out to mean. The list is closed.</summary>
public abstract record ProfileReading
{
    private ProfileReading()
    {
    }

    /// <param name="Literal">False when words were turned into something else: then it is said back.</param>
    public sealed record Read(Func<InterviewProfile, InterviewProfile> Apply, bool Literal) : ProfileReading;

    /// <summary>It could not be read; the field's own text says what would be right.</summary>
    public sealed record Unclear : ProfileReading;

    /// <summary>It was read and cannot be: a last day in ten years.</summary>
    public sealed record Unlikely : ProfileReading;
}
