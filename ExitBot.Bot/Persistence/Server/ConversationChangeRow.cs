using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>One commit to a conversation, or a sign that the bot is at work in it, for the other instances to hear of. Kept for a minute.</summary>
internal sealed class ConversationChangeRow
{
    public required Guid Instance { get; init; }

    /// <summary>Counted by the instance when it begins the commit. A commit that fails leaves a gap.</summary>
    public required long Sequence { get; init; }

    public required KeyHash Conversation { get; init; }

    /// <summary>Nothing was written: the bot is at work.</summary>
    public bool IsTyping { get; init; }

    public required DateTimeOffset At { get; init; }

    public static void Configure(ModelBuilder modelBuilder) => modelBuilder.Entity<ConversationChangeRow>(builder =>
    {
        builder.ToTable("ConversationChanges").HasKey(row => new { row.Instance, row.Sequence });

        // What is too old, of this instance or of those that are gone.
        builder.HasIndex(row => row.At);
    });
}
