using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>Reads "senior engineer" as senior. What tells no band is kept as it was said: employers have bands of their own.</summary>
internal static class RoleBandReader
{
    public static ProfileReading Read(string text, ProfileWords words)
    {
        var said = PlainText.Words(text);
        if (said.Length == 1 && char.IsAsciiDigit(said[0]) && words.RoleBands.Keys.ElementAtOrDefault(said[0] - '1') is { } numbered)
        {
            return Band(numbered, literal: true);
        }

        var found = words.RoleBands
            .SelectMany(band => band.Value.Select(word => (Band: band.Key, Word: word)))
            .Where(pair => Phrase.IsIn(pair.Word, said))
            .OrderByDescending(pair => pair.Word.Length)
            .FirstOrDefault();
        if (found.Band is { } known)
        {
            return Band(known, literal: said == found.Word);
        }

        return ShortTextReader.Read(text, words) is { } own ? Band(own, literal: true) : new ProfileReading.Unclear();
    }

    private static ProfileReading.Read Band(string band, bool literal) => new(profile => profile with { RoleBand = band }, literal);
}
