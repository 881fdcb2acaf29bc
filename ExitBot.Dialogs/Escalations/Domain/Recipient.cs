using System.Net.Mail;

namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>Recipients as they are written in the settings.</summary>
public static class Recipient
{
    public const string TeamsPrefix = "teams:";

    private const string MailPrefix = "mailto:";

    private static readonly char[] NameBreaks = ['.', '_', '-', ' ', '+', '"', '<', '>', '@'];

    // Parts of addresses that are no names of people.
    private static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "team", "case", "cases", "mail", "info", "security", "legal", "compliance", "payroll", "oncall", "hotline", "desk", "office", "help", "ethics", "safety", "alerts",
        "people", "group", "hr", "ehs", "contact", "report", "reports", "reporting", "speak", "speakup", "human", "resources", "webhook", "duty", "officer", "handler", "bot",
    };

    /// <returns>Null: it is none.</returns>
    public static RecipientKind? KindOf(string recipient) =>
        recipient.StartsWith(TeamsPrefix, StringComparison.OrdinalIgnoreCase) && recipient.Length > TeamsPrefix.Length ? RecipientKind.Teams
        : Uri.TryCreate(recipient, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address is { Scheme: "http", IsLoopback: true }) ? RecipientKind.Webhook
        : MailAddress.TryCreate(MailOf(recipient), out _) ? RecipientKind.Mail
        : null;

    /// <summary>The address of a mail recipient, with its display name when it has one.</summary>
    public static string MailOf(string recipient) =>
        recipient.StartsWith(MailPrefix, StringComparison.OrdinalIgnoreCase) ? recipient[MailPrefix.Length..] : recipient;

    /// <summary>The names in a mail address: those of its display name and of the part before the @.</summary>
    public static IEnumerable<string> NamesIn(string recipient) => KindOf(recipient) == RecipientKind.Mail
        ? MailOf(recipient).Split('@')[0].Split(NameBreaks, StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= 3 && !Generic.Contains(part) && !part.Any(char.IsDigit))
        : [];
}

public enum RecipientKind
{
    Mail,
    Webhook,
    Teams,
}
