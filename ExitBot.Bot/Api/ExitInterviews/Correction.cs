using System.Text.Json.Serialization;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;

namespace ExitBot.Bot.Api.ExitInterviews;

/// <summary>What HR makes of an interview. What is left out stays as it is.</summary>
/// <param name="Note">Kept with the change, or by itself.</param>
/// <param name="FollowUpOwner">Who looks after it; for the report, like <paramref name="FollowUpDate"/>.</param>
internal sealed record Correction(
    string? MainReason,
    string? Regretted,
    string? Note,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FollowUpOwner = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? FollowUpDate = null)
{
    public const int LongestNote = 2_000;
    private const int LongestOwner = 200;

    [JsonIgnore]
    public FollowUpPlan FollowUp => new(string.IsNullOrWhiteSpace(FollowUpOwner) ? null : FollowUpOwner.Trim(), FollowUpDate);

    /// <exception cref="BadFieldsException">Something in it is wrong.</exception>
    public Regretted? Check(IReadOnlyList<string> reasons)
    {
        var errors = new FieldErrors();
        if (MainReason is null && Regretted is null && FollowUp == default && string.IsNullOrWhiteSpace(Note))
        {
            errors.Add("body", "says nothing: give main_reason, regretted, follow_up_owner, follow_up_date or note.");
        }

        if (MainReason is not null && !reasons.Contains(MainReason))
        {
            errors.Add("main_reason", $"must be one of {string.Join(", ", reasons)}.");
        }

        if (Note is { Length: > LongestNote })
        {
            errors.Add("note", $"has {Note.Length} characters, but may have {LongestNote} at most.");
        }

        if (FollowUpOwner is { Length: > LongestOwner })
        {
            errors.Add("follow_up_owner", $"has {FollowUpOwner.Length} characters, but may have {LongestOwner} at most.");
        }

        Regretted value = default;
        if (Regretted is not null && !WireName.TryParse(Regretted, out value))
        {
            errors.Add("regretted", "must be yes, no or unknown.");
        }

        errors.ThrowIfAny();
        return Regretted is null ? null : value;
    }
}

/// <summary>Why nothing of an interview may be deleted.</summary>
internal sealed record HoldRequest(string? Reason)
{
    /// <exception cref="BadFieldsException">There is no reason, or too long a one.</exception>
    public string Check()
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(Reason))
        {
            errors.Add("reason", "is missing: say why nothing may be deleted.");
        }
        else if (Reason.Length > Correction.LongestNote)
        {
            errors.Add("reason", $"has {Reason.Length} characters, but may have {Correction.LongestNote} at most.");
        }

        errors.ThrowIfAny();
        return Reason!;
    }
}
