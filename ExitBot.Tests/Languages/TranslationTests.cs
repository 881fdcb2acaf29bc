using System.Text.Json.Nodes;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Tests.Languages;

/// <summary>Every file with words of the product is there in every language: the same members, the same slots, and translated.</summary>
public sealed class TranslationTests
{
    private static readonly string[] WordFiles =
    [
        "ExitInterviews/Domain/Answers/words", "ExitInterviews/Domain/Answers/choices", "ExitInterviews/Domain/Answers/themes",
        "ExitInterviews/Domain/Answers/manner", "ExitInterviews/Domain/Profiles/words", "Conversations/Dates/dates", "OffboardingChecklists/Understanding/phrases",
        "OffboardingChecklists/Domain/Templates/titles", "ExitInterviews/Domain/Names/names",
    ];

    // Words that two languages share.
    private static readonly HashSet<string> Alike = new(StringComparer.Ordinal)
    {
        "No", "Name", "Marketing", "marketing", "[{{kind}}]", "{{number}}. {{name}}, {{language}}, {{category}} ({{state}})", "{{severity}} {{rule}}: {{message}}", "catalogue", "carousel", "Junior", "Senior", "Manager", "Pause", "Menu", "ExitBot", "exitbot", "normal", "you", "IT", "HR",
    };

    public static TheoryData<string, string> Texts() => InEveryLanguage(EmbeddedFile.EndingWith("/Texts/en.json"));

    public static TheoryData<string, string> Words() => InEveryLanguage(WordFiles);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_there_in_every_language_with_its_slots_and_translated(string english, string language) =>
        Assert.Empty(Gaps(Read(english), Read(english.Replace("/en.json", $"/{language}.json", StringComparison.Ordinal)), ""));

    [Theory]
    [MemberData(nameof(Words))]
    public void A_list_of_words_is_there_in_every_language(string file, string language)
    {
        var (english, other) = (Read($"{file}.en.json").AsObject(), Read($"{file}.{language}.json").AsObject());

        Assert.Empty(english.Select(list => list.Key).Except(other.Select(list => list.Key)));
    }

    [Fact]
    public void A_gap_is_found()
    {
        var english = JsonNode.Parse("""{ "a": "One", "b": "Two {{count}}", "c": ["x"], "d": { "e": "Five" }, "f": "Six" }""")!;
        var other = JsonNode.Parse("""{ "a": "One", "b": "Dos", "c": [], "d": {}, "g": "Siete" }""")!;

        Assert.Equal(["/a is not translated", "/b has other slots", "/c is empty", "/d/e is missing", "/f is missing", "/g is not in English"], Gaps(english, other, ""));
    }

    private static TheoryData<string, string> InEveryLanguage(IEnumerable<string> files)
    {
        var data = new TheoryData<string, string>();
        foreach (var (file, language) in files.SelectMany(file => SpokenLanguages.Codes.Where(code => code != SpokenLanguages.English).Select(code => (file, code))))
        {
            data.Add(file, language);
        }

        return data;
    }

    private static IEnumerable<string> Gaps(JsonNode? english, JsonNode? other, string path) => (english, other) switch
    {
        (_, null) => [$"{path} is missing"],
        (JsonObject texts, JsonObject others) => texts.SelectMany(text => Gaps(text.Value, others[text.Key], $"{path}/{text.Key}"))
            .Concat(others.Where(text => !texts.ContainsKey(text.Key)).Select(text => $"{path}/{text.Key} is not in English")),
        (JsonArray, JsonArray { Count: 0 }) => [$"{path} is empty"],
        (JsonValue text, JsonValue otherText) => Gaps(text.ToString(), otherText.ToString(), path),
        _ => [],
    };

    private static IEnumerable<string> Gaps(string english, string other, string path)
    {
        if (!TextSlots.In(english).ToHashSet().SetEquals(TextSlots.In(other)))
        {
            yield return $"{path} has other slots";
        }
        else if (english == other && HasWords(english) && !Alike.Contains(english) && !path.EndsWith("_format", StringComparison.Ordinal))
        {
            yield return $"{path} is not translated";
        }
    }

    private static bool HasWords(string text) => TextSlots.Fill(text, _ => "").Any(char.IsLetter);

    private static JsonNode Read(string path) => JsonNode.Parse(EmbeddedFile.Read(path))!;
}
