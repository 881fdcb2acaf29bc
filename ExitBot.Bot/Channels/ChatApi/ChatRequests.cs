using ExitBot.Bot.Api;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>Body of POST /chat.</summary>
internal sealed record ChatRequest(string? Message, string? SessionId, ChatUser? User, string? Locale)
{
    private const int LongestMessage = 4_000;

    public static ChatRequest Example { get; } = new("exit interview", SessionId: null, new ChatUser("u-17", "Kim"), "en");

    /// <exception cref="BadFieldsException">Something is missing, too long or of no use.</exception>
    public ChatRequest Checked()
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(Message))
        {
            errors.Add("message", $"is missing: send 1 to {LongestMessage} characters.");
        }
        else if (Message.Length > LongestMessage)
        {
            errors.Add("message", $"has {Message.Length} characters; {LongestMessage} are allowed.");
        }

        SessionRequest.Check(errors, User, Locale, isUserNeeded: SessionId is null);
        errors.ThrowIfAny();
        return this;
    }
}

/// <summary>Body of POST /sessions.</summary>
internal sealed record SessionRequest(ChatUser? User, string? Locale)
{
    private const int LongestId = 200;
    private const int LongestName = 200;
    private const int LongestLocale = 35;

    public static SessionRequest Example { get; } = new(new ChatUser("u-17", "Kim"), "en");

    /// <exception cref="BadFieldsException">Something is missing, too long or of no use.</exception>
    public SessionRequest Checked()
    {
        var errors = new FieldErrors();
        Check(errors, User, Locale, isUserNeeded: true);
        errors.ThrowIfAny();
        return this;
    }

    public static void Check(FieldErrors errors, ChatUser? user, string? locale, bool isUserNeeded)
    {
        if (user is null ? isUserNeeded : string.IsNullOrWhiteSpace(user.Id))
        {
            errors.Add("user.id", "is missing: send the id by which you know the person.");
        }
        else if (user?.Id.Length > LongestId)
        {
            errors.Add("user.id", $"has {user.Id.Length} characters; {LongestId} are allowed.");
        }

        if (user?.Name?.Length > LongestName)
        {
            errors.Add("user.name", $"has {user.Name.Length} characters; {LongestName} are allowed.");
        }

        if (locale is not null && !IsLocale(locale))
        {
            errors.Add("locale", "must be a language tag such as en, de-AT or pt-BR, or null.");
        }
    }

    private static bool IsLocale(string locale) =>
        locale.Length is >= 2 and <= LongestLocale && char.IsAsciiLetter(locale[0]) && locale.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
