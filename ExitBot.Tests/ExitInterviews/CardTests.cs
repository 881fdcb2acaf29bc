using ExitBot.Tests.Fakes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.ExitInterviews;

public sealed class CardTests : IDisposable
{
    private readonly DialogHost _host = new("msteams");

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_long_choice_is_a_labelled_card_with_a_plain_twin()
    {
        var asked = await AskFirstQuestionAsync();
        var card = asked.Card();
        var input = card.Input();

        Assert.Equal(("AdaptiveCard", "1.5"), ((string?)card["type"], (string?)card["version"]));
        Assert.Equal("Input.ChoiceSet", (string?)input["type"]);
        Assert.NotEqual("", (string)input["label"]!);
        Assert.Equal(31, input["choices"]!.Select(choice => (string?)choice["value"]).Distinct().Count());
        Assert.Contains("31. ", asked[^1].Summary, StringComparison.Ordinal);
        Assert.Contains("main reason", (string?)card["speak"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submitted_card_answers_and_is_replaced_by_its_answer()
    {
        var replies = await SubmitAsync(await AskFirstQuestionAsync(), "health");

        Assert.Contains("2 of 17", replies.Text(), StringComparison.Ordinal);
        Assert.Equal("health", _host.Interview.AnswerTo("reason_main")!.OptionCode);
        var replaced = Assert.Single(_host.Adapter.Updated);
        Assert.Contains("My health", replaced.Summary, StringComparison.Ordinal);
        Assert.Empty(((JObject)replaced.Attachments.Single().Content)["actions"]!);
    }

    [Fact]
    public async Task A_card_answered_in_words_is_replaced_too()
    {
        await AskFirstQuestionAsync();
        await _host.SayAsync("my health");

        Assert.Contains("My health", Assert.Single(_host.Adapter.Updated).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_changes_nothing()
    {
        var asked = await AskFirstQuestionAsync();
        await SubmitAsync(asked, "health");

        var replies = await SubmitAsync(asked, "retirement");

        Assert.Contains("That card belongs to an earlier question", replies.Text(), StringComparison.Ordinal);
        Assert.Contains("2 of 17", replies.Text(), StringComparison.Ordinal);
        Assert.Equal("health", _host.Interview.AnswerTo("reason_main")!.OptionCode);
    }

    [Fact]
    public async Task The_card_of_an_earlier_asking_of_the_same_question_is_old()
    {
        var first = await AskFirstQuestionAsync();
        var again = await _host.SayAsync("help");

        Assert.Contains("earlier question", (await SubmitAsync(first, "health")).Text(), StringComparison.Ordinal);
        Assert.Contains("earlier question", (await SubmitAsync(again, "health")).Text(), StringComparison.Ordinal);
        Assert.Empty(_host.Interview.Answers);
    }

    [Fact]
    public async Task The_skip_button_of_an_old_card_skips_nothing()
    {
        var asked = await AskFirstQuestionAsync();
        await _host.SayAsync("Pay");
        var skip = (JObject)asked.Card()["actions"]![1]!["data"]!;

        await _host.SubmitAsync(skip);

        Assert.Equal("reason_story", _host.Position.QuestionId);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"subject":1,"item":[],"nonce":{}}""")]
    [InlineData("""{"answer":"health"}""")]
    [InlineData("""[1]""")]
    [InlineData(""" "health" """)]
    public async Task A_card_that_is_not_ours_changes_nothing(string value)
    {
        await AskFirstQuestionAsync();

        var replies = await _host.SubmitAsync(JToken.Parse(value));

        Assert.Contains("1 of 17", replies.Text(), StringComparison.Ordinal);
        Assert.Empty(_host.Interview.Answers);
    }

    [Fact]
    public async Task A_made_up_option_is_not_taken()
    {
        var replies = await SubmitAsync(await AskFirstQuestionAsync(), "made_up");

        Assert.Contains("could not match", replies.Text(), StringComparison.Ordinal);
        Assert.Empty(_host.Interview.Answers);
    }

    private async Task<IReadOnlyList<Activity>> AskFirstQuestionAsync()
    {
        return await _host.BeginAsync();
    }

    private Task<IReadOnlyList<Activity>> SubmitAsync(IEnumerable<Activity> asked, string answer)
    {
        var data = asked.Card().SubmitData();
        data["answer"] = answer;
        return _host.SubmitAsync(data);
    }
}
