namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>
/// What follows from the answers of one interview, written once when it ends. Everything that is inferred points to a turn and has a
/// quote that is found there. HR's corrections are kept beside it and change nothing here.
/// </summary>
public sealed record InterviewAnalysis
{
    public required InterviewId InterviewId { get; init; }

    /// <summary>The code that was chosen; null when the question was skipped or not reached.</summary>
    public string? StatedReason { get; init; }

    /// <summary>What the texts speak of most. May be the stated one.</summary>
    public ReasonFinding? InferredReason { get; init; }

    /// <summary>At most three, never the main one.</summary>
    public IReadOnlyList<ReasonFinding> SecondaryReasons { get; init; } = [];

    /// <summary>yes, partly, no or unclear; null when it was not asked.</summary>
    public string? Preventable { get; init; }

    /// <summary>The code of decision_timing.</summary>
    public string? FirstThought { get; init; }

    public Quotation? Trigger { get; init; }

    /// <summary>In the order of the bank.</summary>
    public IReadOnlyList<ThemeFinding> Themes { get; init; } = [];

    /// <summary>False where the configuration has polarity switched off.</summary>
    public required bool HasPolarity { get; init; }

    public int? Enps { get; init; }

    public string? RecommendReturn { get; init; }

    public required AnalysisVersions Versions { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Stated, or else inferred.</summary>
    public string? MainReason => StatedReason ?? InferredReason?.Code;
}

/// <param name="Weight">Its share of everything said about reasons, from 0 to 1.</param>
public sealed record ReasonFinding(string Code, double Weight, Quotation Quote);

/// <param name="Text">As it was written, and found so in what was said at that turn.</param>
public sealed record Quotation(string Text, int Turn);

/// <param name="Polarity">Null where the configuration has it switched off.</param>
/// <param name="InWords">Said in words, not only rated: only that is a mention.</param>
public sealed record ThemeFinding(string Theme, Polarity? Polarity, Quotation Quote, bool InWords);

/// <summary>By what the analysis was made.</summary>
/// <param name="Model">Null: by rules alone.</param>
/// <param name="Prompt">Name and version of the prompt that was used.</param>
public sealed record AnalysisVersions(string Bank, string Rules, string? Model = null, string? Prompt = null);
