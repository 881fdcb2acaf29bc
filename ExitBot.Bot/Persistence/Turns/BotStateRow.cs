using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Turns;

/// <summary>One document of bot state, under the hash of the key that the SDK gave it.</summary>
internal sealed class BotStateRow : IVersionedRow
{
    public required KeyHash Key { get; init; }

    public required string Body { get; set; }

    public required int Version { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class BotStateRowConfiguration : IEntityTypeConfiguration<BotStateRow>
{
    public void Configure(EntityTypeBuilder<BotStateRow> builder)
    {
        builder.ToTable("BotState").HasKey(row => row.Key);
        builder.Property(row => row.Body).HasMaxLength(Limits.Document);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
