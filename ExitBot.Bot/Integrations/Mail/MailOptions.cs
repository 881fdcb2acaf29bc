using ExitBot.Dialogs.Conversations;

namespace ExitBot.Bot.Integrations.Mail;

/// <summary>The server that mail goes out by. Only needed when somebody is to get mail.</summary>
public sealed class MailOptions
{
    public const string SectionName = "Mail";

    public string Host { get; set; } = "";

    [SettingRange("Mail:Port", "1", "65535")]
    public int Port { get; set; } = 587;

    /// <summary>The address mail comes from.</summary>
    public string From { get; set; } = "";

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Off only for a server on the same machine or network.</summary>
    public bool StartTls { get; set; } = true;
}
