using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>What a report needs beside its interview. Everything may be missing.</summary>
public sealed record ReportAdditions
{
    public static ReportAdditions None { get; } = new();

    /// <summary>How many matters need review.</summary>
    public int Matters { get; init; }

    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    public IReadOnlyList<TranscriptLine> Transcript { get; init; } = [];

    /// <summary>What the report leaves out.</summary>
    public SealedWords Evidence { get; init; } = SealedWords.None;

    /// <summary>Made by a machine, by text as it is shown.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>Of all interviews with the same wording, by question.</summary>
    public IReadOnlyDictionary<string, double> Averages { get; init; } = new Dictionary<string, double>();
}
