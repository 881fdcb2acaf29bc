namespace ExitBot.Bot.Persistence;

/// <summary>Longest texts of columns, in characters. What is longer was refused or cut at the edge.</summary>
internal static class Limits
{
    public const int ChannelId = 64;

    /// <summary>Conversation, activity and user ids.</summary>
    public const int ChannelKey = 400;

    public const int ServiceUrl = 2_000;

    public const int Name = 100;

    /// <summary>Of W3C.</summary>
    public const int TraceParent = 55;

    public const int CorrelationId = 64;

    public const int Reason = 400;

    /// <summary>What somebody at HR writes down.</summary>
    public const int Note = 2_000;

    /// <summary>One stored document.</summary>
    public const int Document = 1_000_000;
}
