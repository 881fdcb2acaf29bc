using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Invitations;

/// <summary>One employee asked to an exit interview, by a link and a code that go different ways.</summary>
internal sealed record Invitation
{
    public const int CodesBeforeLock = 5;

    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    public required Guid Id { get; init; }

    public required InvitationKeys Keys { get; init; }

    public required InvitedPerson Employee { get; init; }

    public DateOnly? LastDay { get; init; }

    public ExitType? ExitType { get; init; }

    public required string Language { get; init; }

    public required InvitationDelivery Delivery { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When link and code were first given together.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why it was not delivered, at the last try.</summary>
    public string? Reason { get; init; }

    /// <summary>Tries of the message that is due.</summary>
    public int Attempts { get; init; }

    /// <summary>When the next message, or the next try of it, is due.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>The link, as long as a message with it is still to go out.</summary>
    public string? Address { get; init; }

    public int WrongCodes { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>As it was read.</summary>
    public int Version { get; init; }

    public bool IsUsable(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    public Invitation WithWrongCode(DateTimeOffset now) => WrongCodes + 1 < CodesBeforeLock
        ? this with { WrongCodes = WrongCodes + 1 }
        : this with { WrongCodes = 0, LockedUntil = now + Lock };

    /// <summary>Nobody is reminded of what they have opened.</summary>
    public Invitation Opened(DateTimeOffset now) => this with { OpenedAt = OpenedAt ?? now, WrongCodes = 0, LockedUntil = null, SendAt = null, Address = null };

    public Invitation Revoked(DateTimeOffset now) => this with { RevokedAt = RevokedAt ?? now, SendAt = null, Address = null };
}

/// <param name="Id">As the employer's directory has it; for Teams the object id.</param>
internal sealed record InvitedPerson(string Id, string Name, string? Email, string? Department, string? Location, string? RoleBand, int? TenureMonths);
