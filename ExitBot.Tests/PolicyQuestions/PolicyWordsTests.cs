using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Tests.PolicyQuestions;

public sealed class PolicyWordsTests
{
    private static readonly string[] AskedMost =
        ["vacation", "notice period", "final pay", "laptop", "reference", "health insurance", "pension", "bonus", "overtime", "severance"];

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Nothing = new Dictionary<string, IReadOnlyList<string>>();

    public static TheoryData<string> Languages() => [.. SpokenLanguages.Codes];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_concept_of_a_language_is_one_of_english_and_what_leavers_ask_most_is_known_in_all(string language)
    {
        var (english, words) = (Handbook.Languages.WordsOf("en"), Handbook.Languages.WordsOf(language));

        Assert.Empty(words.Topics.Keys.Except(english.Topics.Keys));
        Assert.Empty(words.Aspects.Keys.Except(english.Aspects.Keys));
        Assert.Empty((words.Evoked ?? Nothing).Keys.Except(english.Evoked!.Keys));
        Assert.Empty(AskedMost.Except(words.Topics.Keys));
        Assert.NotEmpty(words.Asking);
        Assert.NotEmpty(words.GoingOn);
    }
}
