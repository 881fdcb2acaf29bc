using System.Text.RegularExpressions;

namespace ExitBot.Dialogs.Conversations;

/// <summary>Texts with named slots: "Question {{number}} of {{total}}". Values are never searched for slots.</summary>
public static partial class TextSlots
{
    public static string Fill(string text, Func<string, string> valueOf) => Slot().Replace(text, match => valueOf(match.Groups[1].Value));

    public static IEnumerable<string> In(string text) => Slot().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Slot();
}
