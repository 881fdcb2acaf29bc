using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Places and numbers as people name them: second, 2, 2nd, last, segundo, zweiten.</summary>
internal static class Ordinals
{
    /// <summary>For regular expressions.</summary>
    public const string Pattern =
        @"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|últim[oa]|erste[rnsm]?|zweite[rnsm]?|dritte[rnsm]?|vierte[rnsm]?|letzte[rnsm]?|primeir[oa]|terceir[oa]|premier|première|deuxième|troisième|dernière?|\d{1,2}(?:st|nd|rd|th)?";

    /// <summary>How many, for regular expressions.</summary>
    public const string Numeral = @"\d{1,2}|two|three|four|five|six|dos|tres|cuatro|cinco|zwei|drei|vier|fünf|dois|duas|três|quatro|deux|trois|quatre|cinq";

    private const int UsualCards = 3;

    private static readonly string[] Words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Beginnings of the same in other languages, without accents.</summary>
    private static readonly (string Start, int Place)[] Starts =
        [("prim", 1), ("premi", 1), ("erste", 1), ("segund", 2), ("zweite", 2), ("deuxi", 2), ("tercer", 3), ("terceir", 3), ("dritte", 3), ("troisi", 3), ("cuart", 4), ("vierte", 4)];

    private static readonly string[] Last = ["last", "ultim", "letzte", "dernier"];

    private static readonly (string Word, int Number)[] Numbers =
        [("two", 2), ("dos", 2), ("zwei", 2), ("dois", 2), ("deux", 2), ("three", 3), ("tres", 3), ("drei", 3), ("trois", 3), ("four", 4), ("cuatro", 4), ("vier", 4), ("quatro", 4), ("five", 5), ("cinco", 5), ("funf", 5), ("cinq", 5), ("duas", 2), ("quatre", 4), ("six", 6)];

    /// <param name="count">How many there are, for "last".</param>
    public static int Read(string word, int count)
    {
        var said = PlainText.Fold(word);
        return Last.Any(last => said.StartsWith(last, StringComparison.Ordinal)) ? count
            : Array.IndexOf(Words, said) is var place and >= 0 ? place + 1
            : Starts.FirstOrDefault(start => said.StartsWith(start.Start, StringComparison.Ordinal)) is { Place: > 0 } found ? found.Place
            : int.TryParse(said.AsSpan().TrimEnd("stndrh"), out var number) ? number : 0;
    }

    /// <summary>A number of cards; when none is said, as many as people usually want.</summary>
    public static int Count(string word) => int.TryParse(word, out var number) ? number
        : Numbers.FirstOrDefault(known => known.Word == PlainText.Fold(word)) is { Number: > 0 } found ? found.Number
        : UsualCards;
}
