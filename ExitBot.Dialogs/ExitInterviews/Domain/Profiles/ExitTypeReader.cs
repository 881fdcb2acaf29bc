using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>Reads "I resigned", "they let me go", "retiring". The longest phrase found counts: "not my choice" is not "my choice".</summary>
internal static class ExitTypeReader
{
    public static ProfileReading Read(string text, ProfileWords words)
    {
        var said = PlainText.Words(text);
        var found = words.ExitTypes
            .SelectMany(type => type.Value.Select(phrase => (Type: WireName.Parse<ExitType>(type.Key), Phrase: phrase)))
            .Where(pair => Phrase.IsIn(pair.Phrase, said))
            .OrderByDescending(pair => pair.Phrase.Length)
            .ToList();
        var numbered = said is ['1' or '2' or '3'] ? Enum.GetValues<ExitType>()[said[0] - '1'] : (ExitType?)null;
        if (found.Count == 0 && numbered is null)
        {
            return new ProfileReading.Unclear();
        }

        var type = numbered ?? found[0].Type;
        return new ProfileReading.Read(profile => profile with { ExitType = type }, Literal: numbered is not null || said == WireName.Of(type));
    }
}
