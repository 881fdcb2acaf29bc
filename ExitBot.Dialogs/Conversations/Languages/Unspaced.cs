namespace ExitBot.Dialogs.Conversations.Languages;

/// <summary>Scripts that put no blank between words: Japanese.</summary>
internal static class Unspaced
{
    private const double LettersPerWord = 2;

    public static bool Is(char letter) => letter is >= '\u3005' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF';

    public static bool IsIn(string text) => text.AsSpan().IndexOfAnyInRange('\u3005', '\u9FFF') >= 0;

    /// <summary>About how many words a run of so many letters has.</summary>
    public static int Words(int letters) => (int)Math.Ceiling(letters / LettersPerWord);
}
