using ExitBot.Bot.Api;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Body of POST /api/directline/token.</summary>
/// <param name="Invite">From the link of an invitation.</param>
/// <param name="Code">The one-time code handed over beside it; not needed again on the same device.</param>
/// <param name="NewConversation">Starts over: the device's conversation so far is left behind.</param>
internal sealed record TokenRequest(string? Invite, string? Code, string? Locale, bool NewConversation = false)
{
    private const int LongestLocale = 35;
    private const int LongestInvite = 200;

    public static TokenRequest Example { get; } = new(Invite: null, Code: null, "en");

    /// <exception cref="BadFieldsException">Something is too long or of no use.</exception>
    public TokenRequest Checked()
    {
        var errors = new FieldErrors();
        Check("invite", Invite, LongestInvite);
        Check("code", Code, LongestInvite);
        Check("locale", Locale, LongestLocale);
        errors.ThrowIfAny();
        return this;

        void Check(string field, string? value, int longest)
        {
            if (value?.Length > longest)
            {
                errors.Add(field, $"has {value.Length} characters; {longest} are allowed.");
            }
        }
    }
}

/// <param name="Domain">What a client is given as the address of Direct Line.</param>
internal sealed record WebTokenAnswer(string Token, string ConversationId, string UserId, int ExpiresIn, string Domain)
{
    public static WebTokenAnswer Example { get; } = new(
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyIjoiZGwt….c2lnbmF0dXJl",
        "0197f3c2a4b17c0d9a1e5b6c7d8e9f00",
        "dl-5f0c7b1d2e3f4a5b6c7d8e9f00112233",
        1800,
        "http://localhost:3978/v3/directline");
}
