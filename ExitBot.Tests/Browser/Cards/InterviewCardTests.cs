using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Browser.Cards;

[Trait("Category", "Browser")]
public sealed class InterviewCardTests
{
    private const string Awkward = "**bold** [link](https://example.com) # heading\n- \"quoted\" \\ <b>tag</b> {{slot}} 日本語 🎉";

    [Theory]
    [InlineData("msteams", "en")]
    [InlineData("emulator", "en")]
    [InlineData("webchat", "en")]
    [InlineData("msteams", "ar")]
    [InlineData("webchat", "ja")]
    public async Task Every_card_of_an_interview_is_right(string channel, string language)
    {
        using var host = new DialogHost(channel) { Locale = language };
        await host.BeginAsync();
        while (host.Interview.Stage == InterviewStage.Question)
        {
            await host.SayAsync(AnswerTo(host.Plan.Current(host.Interview)));
        }

        await host.SayAllAsync("change 1", "keep");

        var cards = host.Adapter.Sent.Concat(host.Adapter.Updated)
            .SelectMany(activity => activity.Attachments ?? [])
            .Select(attachment => (JObject)attachment.Content)
            .ToList();
        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.Equal(language == "ar", (bool?)card["rtl"] == true));
        Assert.Empty(await CardJudge.ProblemsAsync(cards));
    }

    [Theory]
    [InlineData("""{ "type": "AdaptiveCard", "body": [] }""", "no version")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "bodi": [] }""", "schema")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Input.Slider", "id": "a" }] }""", "parser")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Input.Text", "id": "a" }] }""", "no label")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Input.Text", "id": "a", "label": "A" }, { "type": "Input.Text", "id": "a", "label": "B" }] }""", "twice")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Image", "url": "https://example.com/a.png" }] }""", "altText")]
    public async Task Faulty_card_is_found(string card, string problem) =>
        Assert.Contains(await CardJudge.ProblemsAsync(JObject.Parse(card)), found => found.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public async Task Card_that_is_too_big_is_found()
    {
        var card = JObject.Parse("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "" }] }""");
        card["body"]![0]!["text"] = new string('x', 28 * 1024);

        Assert.Equal(["card 0: not under 28672 bytes"], await CardJudge.ProblemsAsync(card));
    }

    private static string AnswerTo(Question question) => question switch
    {
        { Scale: { } scale } => $"{scale.Max}",
        { Options: [var first, ..] } => first.Label,
        _ => Awkward,
    };
}
