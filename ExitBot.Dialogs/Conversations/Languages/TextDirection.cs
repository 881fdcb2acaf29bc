namespace ExitBot.Dialogs.Conversations.Languages;

/// <summary>Right-to-left text, and foreign words within a sentence: isolated, so that neither turns the other's order around.</summary>
public static class TextDirection
{
    private const char Isolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>By the first letter, as clients do where nothing is said. Null where there is none.</summary>
    public static bool? IsRightToLeft(string text) => text.FirstOrDefault(char.IsLetter) is var letter and not '\0' ? IsRightToLeft(letter) : null;

    /// <summary>The value as it can stand in a sentence of the other direction; unchanged in one of its own or of none.</summary>
    public static string Within(string value, bool? rightToLeft) =>
        rightToLeft is not null && value.Any(letter => char.IsLetter(letter) && IsRightToLeft(letter) != rightToLeft) ? $"{Isolate}{value}{PopIsolate}" : value;

    // Hebrew, Arabic and their presentation forms.
    private static bool IsRightToLeft(char letter) => letter is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
