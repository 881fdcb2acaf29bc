using System.Text.Json.Serialization;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>
/// What HR gets of one interview, made when it is read: all that was said and what follows from it, without a score of anybody. Matters that
/// need review are counted here and told elsewhere.
/// </summary>
public sealed record InterviewReport
{
    public required ReportHead Head { get; init; }

    /// <summary>Three lines.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    public required ReportReason? MainReason { get; init; }

    /// <summary>The main reason as it was before HR corrected it; null where nobody has.</summary>
    public required ReportReason? OriginalReason { get; init; }

    public required IReadOnlyList<ReportReason> SecondaryReasons { get; init; }

    public required string? Preventable { get; init; }

    public required string? FirstThought { get; init; }

    public required ReportQuote? Trigger { get; init; }

    public required IReadOnlyList<ReportRating> Ratings { get; init; }

    public required IReadOnlyList<ThemeRecord> Themes { get; init; }

    public required IReadOnlyList<ReportAnswer> LikedMost { get; init; }

    public required IReadOnlyList<ReportAnswer> WouldChange { get; init; }

    public required EnpsRecord? Enps { get; init; }

    public required string? RecommendReturn { get; init; }

    /// <summary>For whoever takes over the work; not part of the feedback.</summary>
    public required IReadOnlyList<ReportAnswer> Handover { get; init; }

    /// <summary>How many; who may read them finds them under the interview's escalations.</summary>
    public required int MattersForReview { get; init; }

    public required IReadOnlyList<string> Skipped { get; init; }

    public required IReadOnlyList<ReportAnswer> Answers { get; init; }

    public required IReadOnlyList<ReportSection> Sections { get; init; }

    public required string Regretted { get; init; }

    /// <summary>Who looks after it, and by when.</summary>
    public required ReportFollowUp FollowUp { get; init; }

    public required IReadOnlyList<ReportChange> Changes { get; init; }

    public required IReadOnlyList<TranscriptLine> Transcript { get; init; }

    public required ReportRights DataRights { get; init; }
}

/// <param name="Person">The name that was given, else a pseudonym made of the id.</param>
/// <param name="DurationMinutes">In conversation, pauses left out.</param>
public sealed record ReportHead(
    string Id, string Person, string Identity, string? Attribution, string? RoleBand, string? Department, string? Location, int? TenureMonths, string? ExitType, DateOnly? LastDay,
    DateTimeOffset StartedAt, DateTimeOffset? CompletedAt, int DurationMinutes, string Status, string Language, string BankVersion, string? RulesVersion, string? Model, string? PromptVersion);

/// <param name="Basis">stated, inferred or corrected.</param>
/// <param name="Confidence">high, medium or low, of what was inferred.</param>
public sealed record ReportReason(string Code, string Label, string Basis, double? Weight, string? Confidence, ReportQuote? Quote);

public sealed record ReportQuote(string Text, int Turn);

/// <param name="Average">Of all interviews with this wording, from the figures published last; null while there are too few to tell.</param>
/// <param name="RemarkTranslation">Made by a machine, and marked so; null where there is none.</param>
public sealed record ReportRating(string QuestionId, string Theme, string Question, int Rating, int Max, double? Average, string? Remark, string? RemarkTranslation, int Turn)
{
    /// <summary>Of the remark, as <see cref="ReportAnswer.SpecialCategories"/>.</summary>
    public IReadOnlyList<string> SpecialCategories { get; init; } = [];
}

/// <param name="Answer">In the language it was given in.</param>
/// <param name="Translation">Made by a machine, and marked so; null where there is none.</param>
public sealed record ReportAnswer(string QuestionId, string Theme, string Question, string Answer, string? Translation, int Turn, bool IsFollowUp)
{
    /// <summary>What of it the law protects more than the rest: health, union.</summary>
    public IReadOnlyList<string> SpecialCategories { get; init; } = [];
}

public sealed record ReportChange(string Field, string? From, string? To, string? Note, string By, DateTimeOffset At);

/// <param name="Date">As 2026-11-30. Null, like <paramref name="Owner"/>: nobody has said it.</param>
public sealed record ReportFollowUp(string? Owner, string? Date);

/// <param name="Role">user or assistant.</param>
public sealed record TranscriptLine(string Role, string Text, DateTimeOffset At);

/// <param name="Erase">The call that erases it.</param>
public sealed record ReportRights(DateTimeOffset? ExpiresAt, bool LegalHold, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Erase);
