using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Remembers what was not understood: nobody is asked for ever. Whoever says the same again, or a second sentence, meant it that way.</summary>
internal static class UnclearWords
{
    // Bot state is no place for whole answers.
    private const int LongestKept = 120;

    // Fewer may be another try at a name or a number.
    private const int Sentence = 4;

    public static bool AreMeant(InterviewTurn turn, string said) => turn.Progress.Unclear is { } earlier && Key(said) is { Length: > 0 } now
        && (earlier == now || (Phrase.WordCount(earlier) >= Sentence && Phrase.WordCount(now) >= Sentence));

    public static bool AreRepeated(InterviewTurn turn, string said) => Key(said) is { Length: > 0 } now && turn.Progress.Unclear == now;

    public static void Remember(InterviewTurn turn, string said) => turn.Progress = turn.Progress with { Unclear = Key(said) };

    // What has no words, like a picture, is its own key.
    private static string Key(string said) => PlainText.Cut(PlainText.Words(said) is { Length: > 0 } words ? words : said.Trim(), LongestKept);
}
