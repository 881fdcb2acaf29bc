using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>What figures are made of: one completed interview without words and without the person.</summary>
/// <param name="Reason">HR's choice, else what was stated, else what was inferred.</param>
/// <param name="IsStated">The person chose a reason.</param>
public sealed record InterviewFacts(
    Quarter Quarter,
    string BankVersion,
    string? Department,
    string? Location,
    int? TenureMonths,
    ExitType? ExitType,
    string? Reason,
    bool IsStated,
    string? Preventable,
    string? FirstThought,
    Regretted Regretted,
    int? Enps,
    string? RecommendReturn,
    IReadOnlyList<(string Theme, Polarity? Polarity)> Mentions,
    IReadOnlyList<(string QuestionId, int Rating)> Ratings);

/// <summary>How many interviews there are by quarter of their start, completed or not.</summary>
public sealed record RegisterCount(Quarter Quarter, InterviewStatus Status, int Count);
