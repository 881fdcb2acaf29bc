namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>What a token is good for. A stream's address lands in logs of proxies, so it carries one that can only listen.</summary>
internal enum TokenUse
{
    /// <summary>Everything in one conversation.</summary>
    Conversation = 0,

    /// <summary>Reading its stream.</summary>
    Stream = 1,

    /// <summary>Kept by a browser in a cookie: new tokens for the same conversation.</summary>
    Device = 2,
}

internal sealed record WebToken(Guid Conversation, int Generation, TokenUse Use);

/// <summary>What a text that claims to be a token turned out to be. The list is closed.</summary>
internal abstract record TokenCheck
{
    private TokenCheck()
    {
    }

    public sealed record Good(WebToken Token) : TokenCheck;

    /// <summary>Ours, and over.</summary>
    public sealed record Expired : TokenCheck;

    /// <summary>Not made here, or damaged.</summary>
    public sealed record Forged : TokenCheck;
}
