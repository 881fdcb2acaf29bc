using ExitBot.Bot.Turns;

namespace ExitBot.Bot.WebChat;

/// <summary>What a model was asked in a conversation, for the test console.</summary>
internal interface IModelCallReader
{
    /// <summary>Newest last.</summary>
    Task<IReadOnlyList<SeenModelCall>> ListAsync(KeyHash conversation, int count, CancellationToken cancellationToken);
}

internal sealed record SeenModelCall(DateTimeOffset At, string Model, int LatencyMs, string? Request, string? Response);
