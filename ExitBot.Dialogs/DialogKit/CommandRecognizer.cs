using System.Globalization;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>Hears commands, in English and in the language of the turn, and only when they are all that was said.</summary>
public sealed class CommandRecognizer(TextCatalog<DialogKitTexts> texts)
{
    private const string AlwaysUnderstood = "en";
    private const int LongestCommand = 100;

    public CommandCall? Recognize(string? text, string language)
    {
        if (text is null || text.Length > LongestCommand || PlainText.Words(text) is not { Length: > 0 } said)
        {
            return null;
        }

        return Find(said, language) ?? (WithoutAround(said, language) is { } bare ? Find(bare, language) : null);
    }

    /// <summary>Null when it is neither a clear yes nor a clear no.</summary>
    public bool? YesOrNo(string? text, string language)
    {
        var said = text is null ? "" : PlainText.Words(text) is { Length: > 0 } words ? words : text.Trim();
        foreach (var known in new[] { texts.For(language), texts.For(AlwaysUnderstood) })
        {
            if (known.Yes.Contains(said) || known.No.Contains(said))
            {
                return known.Yes.Contains(said);
            }
        }

        return null;
    }

    private CommandCall? Find(string said, string language) =>
        Exact(said, language) ?? Exact(said, AlwaysUnderstood) ?? Change(said, language) ?? Change(said, AlwaysUnderstood);

    /// <summary>Null when there is nothing around it, or nothing else.</summary>
    private string? WithoutAround(string said, string language)
    {
        var words = said.Split(' ').ToList();
        var before = words.Count;
        words.RemoveAll(word => texts.For(language).Around.Contains(word) || texts.For(AlwaysUnderstood).Around.Contains(word));
        return words.Count == before || words.Count == 0 ? null : string.Join(' ', words);
    }

    private CommandCall? Exact(string said, string language)
    {
        foreach (var (command, words) in texts.For(language).Commands)
        {
            if (words.Contains(said))
            {
                return new CommandCall(command);
            }
        }

        return null;
    }

    // Only a number makes it a command: "change the managers" is an answer to what one would change.
    private CommandCall? Change(string said, string language) => texts.For(language).Commands[Command.Change]
        .Where(words => said.StartsWith(words + " ", StringComparison.Ordinal))
        .Select(words => said[(words.Length + 1)..])
        .Where(rest => int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Select(rest => new CommandCall(Command.Change, rest))
        .FirstOrDefault();
}
