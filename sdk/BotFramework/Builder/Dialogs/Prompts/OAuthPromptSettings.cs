using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What <see cref="OAuthPrompt"/> signs in to and how it shows it.</summary>
public class OAuthPromptSettings
{
    public AppCredentials OAuthAppCredentials { get; set; }

    public string ConnectionName { get; set; }

    /// <summary>On the button.</summary>
    public string Title { get; set; }

    /// <summary>Above the button.</summary>
    public string Text { get; set; }

    /// <summary>Milliseconds the user has; 15 minutes unless set.</summary>
    public int? Timeout { get; set; }

    /// <summary>Whether any message that is no sign-in ends the prompt.</summary>
    public bool EndOnInvalidMessage { get; set; }

    /// <summary>Whether the card carries the sign-in link itself; as the channel needs it unless set.</summary>
    public bool? ShowSignInLink { get; set; }
}
