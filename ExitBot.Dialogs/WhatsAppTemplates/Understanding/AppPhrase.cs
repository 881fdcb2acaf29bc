using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>The app that takes over a one-time code: its package name and, behind it, the hash of its signature.</summary>
internal static partial class AppPhrase
{
    /// <summary>Null when a text names none.</summary>
    public static DraftApp? In(string text) => App().Match(text) is { Success: true } app ? new DraftApp(app.Groups["package"].Value, app.Groups["hash"].Value) : null;

    [GeneratedRegex(@"(?<package>[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)+)[\s,;:]+(?:(?:and|with|y|und|e|et|con|mit|com|avec)\s+)?(?:(?:the\s+|el\s+|der\s+|den\s+)?(?:signature\s+)?(?:hash|signature|firma|signatur|assinatura)\s*(?:is|es|ist|=|:)?\s*)?(?<hash>[A-Za-z0-9+/=]{11})(?![A-Za-z0-9+/=])", RegexOptions.IgnoreCase)]
    private static partial Regex App();
}
