using System.Net.Mail;
using ExitBot.Bot.Invitations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Api.Invitations;

/// <summary>Body of POST /invitations.</summary>
/// <param name="Language">Null: English.</param>
/// <param name="Send">Null: none.</param>
/// <param name="ExpiresAt">Null: 30 days after the last day.</param>
internal sealed record InvitationRequest(InvitedEmployee? Employee, DateOnly? LastDay, ExitType? ExitType, string? Language, InvitationDelivery? Send, DateTimeOffset? ExpiresAt)
{
    private const int LongestId = 200;
    private const int LongestMail = 254;
    private const int MostMonths = 840;

    public static InvitationRequest Example { get; } = new(
        new InvitedEmployee("e-4711", "Kim", "kim@example.com", "Sales", "Dublin", "junior", 14), new DateOnly(2026, 11, 30), Dialogs.ExitInterviews.Domain.Profiles.ExitType.Voluntary, "en", InvitationDelivery.None, ExpiresAt: null);

    /// <exception cref="BadFieldsException">Something is missing, too long or of no use.</exception>
    public InvitationRequest Checked(DateTimeOffset now)
    {
        var errors = new FieldErrors();
        Check(errors, "employee.id", Employee?.Id, LongestId, "send the id by which the employer knows the employee.");
        Check(errors, "employee.name", Employee?.Name, InterviewProfile.LongestText, "send the name by which the employee is addressed.");
        Check(errors, "employee.department", Employee?.Department, InterviewProfile.LongestText);
        Check(errors, "employee.location", Employee?.Location, InterviewProfile.LongestText);
        Check(errors, "employee.role_band", Employee?.RoleBand, InterviewProfile.LongestText);
        Check(errors, "employee.email", Employee?.Email, LongestMail);
        if (Employee?.Email is { Length: > 0 } mail && !MailAddress.TryCreate(mail, out _))
        {
            errors.Add("employee.email", "is no mail address: write it like kim@example.com, or leave it out.");
        }
        else if (Send == InvitationDelivery.Email && string.IsNullOrWhiteSpace(Employee?.Email))
        {
            errors.Add("employee.email", "is missing: with send \"email\" the link goes there.");
        }

        if (Employee?.TenureMonths is < 0 or > MostMonths)
        {
            errors.Add("employee.tenure_months", $"must be from 0 to {MostMonths}.");
        }

        if (Language is not null && SpokenLanguages.Find(Language) is null)
        {
            errors.Add("language", $"must be one of {string.Join(", ", SpokenLanguages.Codes)}.");
        }

        if (ExpiresAt <= now)
        {
            errors.Add("expires_at", "is past: give a time that is still to come, or leave it out.");
        }

        errors.ThrowIfAny();
        return this;
    }

    private static void Check(FieldErrors errors, string field, string? value, int longest, string? needed = null)
    {
        if (needed is not null && string.IsNullOrWhiteSpace(value))
        {
            errors.Add(field, $"is missing: {needed}");
        }
        else if (value?.Length > longest)
        {
            errors.Add(field, $"has {value.Length} characters; {longest} are allowed.");
        }
    }
}

internal sealed record InvitedEmployee(string? Id, string? Name, string? Email, string? Department, string? Location, string? RoleBand, int? TenureMonths)
{
    public static InvitedEmployee Of(InvitedPerson person) =>
        new(person.Id, person.Name, person.Email, person.Department, person.Location, person.RoleBand, person.TenureMonths);

    public InvitedPerson ToPerson() => new(Id!.Trim(), Name!.Trim(), Given(Email), Given(Department), Given(Location), Given(RoleBand), TenureMonths);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
