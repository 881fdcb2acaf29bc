using ExitBot.Bot.Invitations;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Invitations;

/// <summary>An invitation of one employee. Link and code are kept as hashes: whoever reads the database cannot use them.</summary>
internal sealed class InvitationRow : IVersionedRow
{
    public required Guid Id { get; init; }

    public required KeyHash Link { get; init; }

    public required KeyHash Code { get; init; }

    public required string Employee { get; init; }

    public required KeyHash Person { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public string? Department { get; init; }

    public string? Location { get; init; }

    public string? RoleBand { get; init; }

    public int? TenureMonths { get; init; }

    public DateOnly? LastDay { get; init; }

    public string? ExitType { get; init; }

    public required string Language { get; init; }

    public required InvitationDelivery Delivery { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Why it did not get through, for good; or of the last try.</summary>
    public string? Reason { get; init; }

    public int Attempts { get; init; }

    /// <summary>When the next try of sending is due; null: there is none.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>The link as it goes out, kept until it has been sent.</summary>
    public string? Address { get; init; }

    public int WrongCodes { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public required int Version { get; set; }

    public static RowMatch ById { get; } = new([nameof(Id)]);

    /// <summary>To match one, whatever became of it meanwhile.</summary>
    public static InvitationRow WithId(Guid id) => new()
    {
        Id = id,
        Link = default,
        Code = default,
        Employee = "",
        Person = default,
        Name = "",
        Language = "",
        Delivery = default,
        CreatedBy = "",
        CreatedAt = default,
        ExpiresAt = default,
        Version = 0,
    };

    public static InvitationRow Of(Invitation invitation, int version) => new()
    {
        Id = invitation.Id,
        Link = invitation.Keys.Link,
        Code = invitation.Keys.Code,
        Employee = invitation.Employee.Id,
        Person = ExitInterviewRows.KeyOf(PersonKey.Invited(invitation.Employee.Id)),
        Name = invitation.Employee.Name,
        Email = invitation.Employee.Email,
        Department = invitation.Employee.Department,
        Location = invitation.Employee.Location,
        RoleBand = invitation.Employee.RoleBand,
        TenureMonths = invitation.Employee.TenureMonths,
        LastDay = invitation.LastDay,
        ExitType = invitation.ExitType is { } type ? WireName.Of(type) : null,
        Language = invitation.Language,
        Delivery = invitation.Delivery,
        CreatedBy = invitation.CreatedBy,
        CreatedAt = invitation.CreatedAt,
        ExpiresAt = invitation.ExpiresAt,
        SentAt = invitation.SentAt,
        OpenedAt = invitation.OpenedAt,
        RemindedAt = invitation.RemindedAt,
        RevokedAt = invitation.RevokedAt,
        Reason = invitation.Reason,
        Attempts = invitation.Attempts,
        SendAt = invitation.SendAt,
        Address = invitation.Address,
        WrongCodes = invitation.WrongCodes,
        LockedUntil = invitation.LockedUntil,
        Version = version,
    };

    public Invitation ToInvitation() => new()
    {
        Id = Id,
        Keys = new InvitationKeys(Link, Code),
        Employee = new InvitedPerson(Employee, Name, Email, Department, Location, RoleBand, TenureMonths),
        LastDay = LastDay,
        ExitType = ExitType is { } type && WireName.TryParse<ExitType>(type, out var known) ? known : null,
        Language = Language,
        Delivery = Delivery,
        CreatedBy = CreatedBy,
        CreatedAt = CreatedAt,
        ExpiresAt = ExpiresAt,
        SentAt = SentAt,
        OpenedAt = OpenedAt,
        RemindedAt = RemindedAt,
        RevokedAt = RevokedAt,
        Reason = Reason,
        Attempts = Attempts,
        SendAt = SendAt,
        Address = Address,
        WrongCodes = WrongCodes,
        LockedUntil = LockedUntil,
        Version = Version,
    };
}

internal sealed class InvitationRowConfiguration : IEntityTypeConfiguration<InvitationRow>
{
    public void Configure(EntityTypeBuilder<InvitationRow> builder)
    {
        builder.ToTable("Invitations").HasKey(row => row.Id);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.Employee).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Name).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Email).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Department).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Location).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.RoleBand).HasMaxLength(Limits.Name);
        builder.Property(row => row.ExitType).HasMaxLength(Limits.Name);
        builder.Property(row => row.Language).HasMaxLength(Limits.ChannelId);
        builder.Property(row => row.CreatedBy).HasMaxLength(Limits.Name);
        builder.Property(row => row.Reason).HasMaxLength(Limits.Reason);
        builder.Property(row => row.Address).HasMaxLength(Limits.ServiceUrl);
        builder.HasIndex(row => row.Link).IsUnique();
        builder.HasIndex(row => new { row.Employee, row.CreatedAt });
        builder.HasIndex(row => row.Person);
        builder.HasIndex(row => row.SendAt);
        builder.HasIndex(row => new { row.CreatedAt, row.Id });
    }
}
