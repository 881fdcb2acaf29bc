using System.Globalization;
using ExitBot.Bot.Invitations;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Api.Invitations;

/// <summary>How far an invitation got.</summary>
internal enum InvitationStatus
{
    Queued,
    Sent,
    Opened,
    Started,
    Completed,
    Failed,
    Revoked,
}

/// <param name="Link">For the employee; shown this once.</param>
/// <param name="Code">To be handed over by another way than the link; shown this once.</param>
internal sealed record MadeInvitation(string Id, string Link, string Code, DateTimeOffset ExpiresAt, InvitationStatus Status)
{
    public static MadeInvitation Example { get; } = new(
        "0197f3c2a4b17c0d9a1e5b6c7d8e9f03", "https://exitbot.example.com/?invite=tJ0v…", "482913", new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero), InvitationStatus.Queued);
}

/// <param name="Reason">Why it failed, or why the next try is needed.</param>
internal sealed record InvitationItem(
    string Id,
    InvitedEmployee Employee,
    DateOnly? LastDay,
    ExitType? ExitType,
    string Language,
    InvitationDelivery Send,
    InvitationStatus Status,
    string? Reason,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset ExpiresAt)
{
    private static readonly DateTimeOffset ExampleTime = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static ItemList<InvitationItem> Page { get; } = new([Example], NextCursor: null);

    public static InvitationItem Example => new(
        MadeInvitation.Example.Id,
        InvitationRequest.Example.Employee!,
        new DateOnly(2026, 11, 30),
        Dialogs.ExitInterviews.Domain.Profiles.ExitType.Voluntary,
        "en",
        InvitationDelivery.Email,
        InvitationStatus.Sent,
        Reason: null,
        ExampleTime,
        ExampleTime.AddMinutes(1),
        OpenedAt: null,
        MadeInvitation.Example.ExpiresAt);

    public static InvitationItem Of(FollowedInvitation followed, DateTimeOffset now)
    {
        var invitation = followed.Invitation;
        var status = StatusOf(followed, now);
        return new InvitationItem(
            ApiId.Write(invitation.Id),
            InvitedEmployee.Of(invitation.Employee),
            invitation.LastDay,
            invitation.ExitType,
            invitation.Language,
            invitation.Delivery,
            status,
            status == InvitationStatus.Failed && invitation.Reason is null ? string.Create(CultureInfo.InvariantCulture, $"It expired on {invitation.ExpiresAt:yyyy-MM-dd}.") : invitation.Reason,
            invitation.CreatedAt,
            invitation.SentAt,
            invitation.OpenedAt,
            invitation.ExpiresAt);
    }

    public static InvitationStatus StatusOf(FollowedInvitation followed, DateTimeOffset now) => followed switch
    {
        { Interview: InvitedInterview.Completed } => InvitationStatus.Completed,
        { Invitation.RevokedAt: not null } => InvitationStatus.Revoked,
        { Interview: InvitedInterview.Started } => InvitationStatus.Started,
        { Invitation: var invitation } when invitation.ExpiresAt <= now => InvitationStatus.Failed,
        { Invitation.OpenedAt: not null } => InvitationStatus.Opened,
        { Invitation.SentAt: not null } => InvitationStatus.Sent,
        { Invitation: { Reason: not null, SendAt: null } } => InvitationStatus.Failed,
        _ => InvitationStatus.Queued,
    };
}
