using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>The record as the API shows it (contract.json, GET /api/v1/interviews/{id}). Null: not known.</summary>
/// <param name="OverallPolarity">The majority of the themes, made when it is read; it stands in no report and no aggregate. Not there at all where polarity is switched off.</param>
public sealed record InterviewRecord(
    string Id,
    string Status,
    string Identity,
    string? Attribution,
    string Language,
    string BankVersion,
    ConsentRecord? Consent,
    ProfileRecord Profile,
    IReadOnlyList<AnswerRecord> Answers,
    MainReasonRecord? MainReason,
    IReadOnlyList<SecondaryReasonRecord> SecondaryReasons,
    string? Preventable,
    string? FirstThought,
    string? Trigger,
    string Regretted,
    IReadOnlyList<ThemeRecord> Themes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OverallPolarity,
    EnpsRecord? Enps,
    string? RecommendReturn,
    DateTimeOffset StartedAt,
    DateTimeOffset? CompletedAt,
    DateTimeOffset? ExpiresAt,
    bool LegalHold);

public sealed record ConsentRecord(bool Given, DateTimeOffset At, string TextVersion);

public sealed record ProfileRecord(
    string? Name = null,
    string? Department = null,
    string? RoleBand = null,
    int? TenureMonths = null,
    string? ExitType = null,
    string? Location = null,
    DateOnly? LastDay = null);

/// <param name="Value">A number for ratings, the option's code for choices, the text of open answers; null when skipped.</param>
public sealed record AnswerRecord(string QuestionId, string Kind, object? Value, string? Text, string? FollowUpText, bool Skipped, int Turn);

/// <param name="Accepted">HR's choice, else what was stated, else what was inferred.</param>
public sealed record MainReasonRecord(string? Stated, string? Inferred, string Accepted, string? Quote, int? Turn);

/// <param name="Basis">stated or inferred.</param>
public sealed record SecondaryReasonRecord(string Code, string Basis, string Quote, int Turn);

public sealed record ThemeRecord(string Theme, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Polarity, string Quote, int Turn);

public sealed record EnpsRecord(int Score, string Bucket);
