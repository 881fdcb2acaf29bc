using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Recognizers.Text.Choice;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class ConfirmPromptTests
{
    public static TheoryData<string> Locales => [.. PromptCultureModels.GetSupportedCultures().Select(culture => culture.Locale)];

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Every_supported_language_asks_and_understands_its_own_yes_and_no(string locale)
    {
        var culture = PromptCultureModels.GetSupportedCultures().Single(model => model.Locale == locale);
        var question = $"Sure? (1) {culture.YesInLanguage}{culture.InlineOr}(2) {culture.NoInLanguage}";

        foreach (var (answer, expected) in new[] { (culture.YesInLanguage, "True"), (culture.NoInLanguage, "False"), ("1", "True"), ("2", "False") })
        {
            await DialogFlow.For(new ConfirmPrompt("p") { Style = ListStyle.Inline }, DialogFlow.Ask("Sure?"), new TestAdapter { Locale = locale })
                .Test("hi", question)
                .Test(answer, $"Complete: {expected}")
                .StartTestAsync();
        }
    }

    [Fact]
    public async Task Numbers_are_no_answer_when_none_were_shown()
    {
        var prompt = new ConfirmPrompt("p") { Style = ListStyle.Inline, ChoiceOptions = new ChoiceFactoryOptions(", ", " or ", " or ", false) };

        await DialogFlow.For(prompt, DialogFlow.Ask("Sure?", "Yes or no?"))
            .Test("hi", "Sure? Yes or No")
            .Test("1", "Yes or no? Yes or No")
            .Test("yup", "Complete: True")
            .StartTestAsync();
    }

    [Fact]
    public async Task Own_choices_replace_yes_and_no()
    {
        var prompt = new ConfirmPrompt("p") { Style = ListStyle.Inline, ConfirmChoices = Tuple.Create(new Choice("Keep"), new Choice("Drop")) };

        await DialogFlow.For(prompt, DialogFlow.Ask("The draft?"))
            .Test("hi", "The draft? (1) Keep or (2) Drop")
            .Test("drop it", "Complete: False")
            .StartTestAsync();
    }

    [Theory]
    [InlineData("Yes, please", true)]
    [InlineData("not ok", false)]
    [InlineData("👍", true)]
    [InlineData("nope.", false)]
    public void Words_and_gestures_of_agreement_are_recognized(string text, bool expected)
    {
        Assert.Equal(expected, Assert.Single(ChoiceRecognizer.RecognizeBoolean(text, "en-us")).Resolution["value"]);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("maybe")]
    public void Words_that_only_contain_yes_or_say_neither_are_not(string text)
    {
        Assert.Empty(ChoiceRecognizer.RecognizeBoolean(text, "en-us"));
    }
}
