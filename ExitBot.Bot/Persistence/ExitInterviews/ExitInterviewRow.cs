using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>The table row. Never leaves this folder: the store turns it into the domain record.</summary>
internal sealed record ExitInterviewRow : IVersionedRow
{
    public required Guid Id { get; init; }

    /// <summary>Hash of realm and id, for the index; null like both when the interview belongs to nobody any more.</summary>
    public KeyHash? Person { get; init; }

    public string? PersonRealm { get; init; }

    public string? PersonId { get; init; }

    public required Identity Identity { get; init; }

    public required string Language { get; init; }

    public required string BankVersion { get; init; }

    public required InterviewStatus Status { get; init; }

    public required InterviewStage Stage { get; init; }

    public string? CurrentQuestionId { get; init; }

    public bool? ConsentGiven { get; init; }

    public DateTimeOffset? ConsentAt { get; init; }

    public string? ConsentTextVersion { get; init; }

    public required int UnclearConsents { get; init; }

    public Attribution? Attribution { get; init; }

    public string? Name { get; init; }

    public string? Department { get; init; }

    public string? RoleBand { get; init; }

    public int? TenureMonths { get; init; }

    public ExitType? ExitType { get; init; }

    public string? Location { get; init; }

    public DateOnly? LastDay { get; init; }

    /// <summary>A bit for each field of the profile that was answered or skipped.</summary>
    public required int ProfileSettled { get; init; }

    public required int ActiveMilliseconds { get; init; }

    public required bool EarlyEndOffered { get; init; }

    public required int Hostilities { get; init; }

    public Reminder? Reminded { get; init; }

    public required int Turns { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>What figures ask of its answers once it has ended, in the form of <see cref="PackedRatings"/>; they would have to be gathered from a dozen rows each.</summary>
    public string? Ratings { get; init; }

    public required int Version { get; set; }
}

internal sealed class ExitInterviewRowConfiguration : IEntityTypeConfiguration<ExitInterviewRow>
{
    public void Configure(EntityTypeBuilder<ExitInterviewRow> builder)
    {
        builder.ToTable("ExitInterviews").HasKey(row => row.Id);
        builder.Property(row => row.PersonRealm).HasMaxLength(Limits.Name);
        builder.Property(row => row.PersonId).HasMaxLength(Limits.ChannelKey);
        builder.Property(row => row.Language).HasMaxLength(Limits.Name);
        builder.Property(row => row.BankVersion).HasMaxLength(Limits.Name);
        builder.Property(row => row.CurrentQuestionId).HasMaxLength(Limits.Name);
        builder.Property(row => row.ConsentTextVersion).HasMaxLength(Limits.Name);
        builder.Property(row => row.Name).HasMaxLength(InterviewProfile.LongestText);
        builder.Property(row => row.Department).HasMaxLength(InterviewProfile.LongestText);
        builder.Property(row => row.RoleBand).HasMaxLength(InterviewProfile.LongestText);
        builder.Property(row => row.Location).HasMaxLength(InterviewProfile.LongestText);
        builder.Property(row => row.Ratings).HasMaxLength(Limits.Reason);
        builder.Property(row => row.Version).IsConcurrencyToken();

        // Those that can still be gone on with.
        builder.HasIndex(row => new { row.Status, row.Stage });

        // The newest interview of a person.
        builder.HasIndex(row => new { row.Person, row.StartedAt });

        // The same where the employer vouches for the id, on whatever channel it began.
        builder.HasIndex(row => new { row.PersonId, row.StartedAt });

        // The list of interviews, newest first, page by page.
        builder.HasIndex(row => new { row.StartedAt, row.Id });
    }
}
