namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>What may be read out of interviews.</summary>
public sealed class AnalysisOptions
{
    public const string SectionName = InterviewLimits.SectionName;

    /// <summary>Whether statements are told apart as positive and negative. Off: nothing of that kind is stored or shown.</summary>
    public bool Polarity { get; init; } = true;
}
