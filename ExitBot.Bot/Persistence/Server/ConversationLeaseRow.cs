using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>Which instance has a conversation, and until when. A row stays for the next taking.</summary>
internal sealed class ConversationLeaseRow : IVersionedRow
{
    public required KeyHash Conversation { get; init; }

    public required Guid Owner { get; init; }

    public required Guid Token { get; init; }

    /// <summary>In the past: nobody has it.</summary>
    public required DateTimeOffset Until { get; init; }

    public required int Version { get; set; }

    public static void Configure(ModelBuilder modelBuilder) => modelBuilder.Entity<ConversationLeaseRow>(builder =>
    {
        builder.ToTable("ConversationLeases").HasKey(row => row.Conversation);
        builder.Property(row => row.Version).IsConcurrencyToken();

        // Renewed and given up many at once, by the token of their taking.
        builder.HasIndex(row => row.Token);
    });
}
