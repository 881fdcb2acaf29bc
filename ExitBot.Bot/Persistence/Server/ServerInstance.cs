using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>This process among those that share the database, and the counter of what it writes.</summary>
internal sealed class ServerInstance(TimeProvider clock)
{
    private long _sequence;

    public Guid Id { get; } = Guid.CreateVersion7();

    public ConversationChangeRow ChangeOf(KeyHash conversation, bool isTyping = false) => new()
    {
        Instance = Id,
        Sequence = Interlocked.Increment(ref _sequence),
        Conversation = conversation,
        IsTyping = isTyping,
        At = clock.GetUtcNow(),
    };
}
