using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class ChoicePromptTests
{
    [Fact]
    public async Task The_found_choice_is_the_result()
    {
        FoundChoice? found = null;
        var prompt = new ChoicePrompt("p", (context, _) =>
        {
            found = context.Recognized.Value;
            return Task.FromResult(context.Recognized.Succeeded);
        }) { Style = ListStyle.Inline };

        await DialogFlow.For(prompt, Colors("Color?", "Red, green or blue!"))
            .Test("hi", "Color? (1) red, (2) green, or (3) blue")
            .Test("pink", "Red, green or blue! (1) red, (2) green, or (3) blue")
            .Send("the 2nd")
            .AssertReply(reply => Assert.StartsWith("Complete", reply.AsMessageActivity().Text, StringComparison.Ordinal))
            .StartTestAsync();

        Assert.Equal(("green", 1), (found?.Value, found?.Index));
    }

    [Theory]
    [InlineData("nl", "Color? (1) red, (2) green, of (3) blue")]
    [InlineData("ES-mx", "Color? (1) red, (2) green, o (3) blue")]
    [InlineData("ja-JP", "Color? (1) red、 (2) green、 または (3) blue")]
    [InlineData("tlh", "Color? (1) red, (2) green, or (3) blue")]
    [InlineData(null, "Color? (1) red, (2) green, of (3) blue")]
    public async Task Choices_are_joined_in_the_users_language_else_in_the_default(string? locale, string expected)
    {
        var prompt = new ChoicePrompt("p", defaultLocale: Culture.Dutch) { Style = ListStyle.Inline };
        var adapter = new TestAdapter { Locale = locale };

        await DialogFlow.For(prompt, Colors("Color?"), adapter).Test("hi", expected).StartTestAsync();
    }

    [Fact]
    public async Task The_options_style_wins_over_the_prompts_and_none_shows_the_text_only()
    {
        var options = Colors("Color?");
        options.Style = ListStyle.None;

        await DialogFlow.For(new ChoicePrompt("p") { Style = ListStyle.Inline }, options).Test("hi", "Color?").StartTestAsync();
    }

    [Fact]
    public async Task A_card_of_choices_stands_behind_the_prompts_own_attachments()
    {
        var options = Colors("Color?");
        options.Prompt.Attachments = [new Attachment("text/plain", content: "own")];

        await DialogFlow.For(new ChoicePrompt("p"), options, new TestAdapter(Channels.Msteams))
            .Send("hi")
            .AssertReply(reply => Assert.Equal(["text/plain", HeroCard.ContentType], reply.AsMessageActivity().Attachments.Select(attachment => attachment.ContentType)))
            .StartTestAsync();

        Assert.Single(options.Prompt.Attachments);
    }

    [Theory]
    [InlineData("en-US", "en-us")]
    [InlineData("en", "en-us")]
    [InlineData("PT-pt", "pt-br")]
    [InlineData("xx-yy", "xx-yy")]
    [InlineData(null, null)]
    public void A_locale_is_mapped_to_the_supported_one_of_its_language(string? locale, string? expected)
    {
        Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(locale));
    }

    private static PromptOptions Colors(string text, string? retry = null)
    {
        var options = DialogFlow.Ask(text, retry);
        options.Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]);
        return options;
    }
}
