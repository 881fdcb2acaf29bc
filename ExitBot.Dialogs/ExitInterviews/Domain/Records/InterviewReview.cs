using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Records;

/// <summary>What people at HR have said of an interview. What the person said and what was inferred stays as it was, beside it.</summary>
public sealed record InterviewReview
{
    public required InterviewId InterviewId { get; init; }

    /// <summary>Null: not corrected.</summary>
    public string? MainReason { get; init; }

    /// <summary>Set by people only.</summary>
    public Regretted Regretted { get; init; } = Regretted.Unknown;

    public LegalHold? Hold { get; init; }
}

/// <summary>Whether the company would have liked to keep the person.</summary>
public enum Regretted
{
    [JsonStringEnumMemberName("unknown")]
    Unknown = 0,

    [JsonStringEnumMemberName("yes")]
    Yes = 1,

    [JsonStringEnumMemberName("no")]
    No = 2,
}

/// <summary>Nothing of the interview is deleted while it stands, neither by retention nor on request.</summary>
/// <param name="By">The name of the key that set it.</param>
public sealed record LegalHold(string Reason, string By, DateTimeOffset At);

/// <summary>One thing that HR has changed or noted, for good.</summary>
/// <param name="Field">main_reason, regretted, follow_up_owner, follow_up_date, note or legal_hold.</param>
/// <param name="From">Null: nothing was there.</param>
/// <param name="By">The name of the key.</param>
public sealed record InterviewChange(InterviewId InterviewId, string Field, string? From, string? To, string? Note, string By, DateTimeOffset At)
{
    public const string FollowUpOwner = "follow_up_owner";

    /// <summary>As 2026-11-30.</summary>
    public const string FollowUpDate = "follow_up_date";
}
