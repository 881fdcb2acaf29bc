using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Analytics;

/// <summary>Published figures. No figure in it is about fewer people than the rules allow.</summary>
internal sealed class AnalyticsSnapshotRow
{
    /// <summary>Counts from 1.</summary>
    public required int Id { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required int Interviews { get; init; }

    /// <summary>The tables as JSON. It has no longest length: it grows with departments and years, not with people.</summary>
    public required string Document { get; init; }
}

internal sealed class AnalyticsSnapshotRowConfiguration : IEntityTypeConfiguration<AnalyticsSnapshotRow>
{
    public void Configure(EntityTypeBuilder<AnalyticsSnapshotRow> builder) => builder.ToTable("AnalyticsSnapshots").HasKey(row => row.Id);
}
