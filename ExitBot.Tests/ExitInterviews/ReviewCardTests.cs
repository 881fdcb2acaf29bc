using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.ExitInterviews;

public sealed class ReviewCardTests : IDisposable
{
    private const int LargestCard = 28 * 1024;
    private static readonly string[] About =
        ["Name", "Kim", "Department", "Sales", "Level", "Junior", "Time here", "2 years, 6 months", "How you leave", "My own decision", "Location", "Dublin", "Last day", "Monday, 30 November 2026"];

    private const string Markup = "**bold** [link](https://example.com)\n# heading";

    private readonly DialogHost _host = new("msteams");

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("msteams")]
    [InlineData("emulator")]
    [InlineData("sms")]
    public async Task The_review_is_a_card_with_a_plain_twin_on_every_channel(string channel)
    {
        using var host = new DialogHost(channel);

        var review = await ReviewAsync(host, "Pay");

        Assert.Equal(["Submit", "Change an answer", "Pause"], review.Card()["actions"]!.Select(action => (string?)action["title"]));
        Assert.Contains("1. Which of these comes closest to the main reason you are leaving?\n→ Pay", review[^1].Summary, StringComparison.Ordinal);
        Assert.Contains("17. Is there anything", review[^1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_wrote_is_inert()
    {
        var card = (await ReviewAsync(_host, "Pay", Markup)).Card();

        var run = Assert.Single(card.SelectTokens("$..inlines[*]"), run => ((string)run["text"]!).Contains("bold", StringComparison.Ordinal));
        Assert.Equal(("TextRun", "Bolder", "**bold** [link](https://example.com) # heading"), ((string?)run["type"], (string?)run["weight"], (string?)run["text"]));
        Assert.DoesNotContain(card["body"]!, element => (string?)element["type"] == "TextBlock" && ((string)element["text"]!).Contains("bold", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Submitting_by_the_card_replaces_it_by_one_without_buttons()
    {
        var review = await ReviewAsync(_host, "Pay");

        var replies = await PressAsync(review, "Submit");

        Assert.Contains("You can close this chat", replies.Text(), StringComparison.Ordinal);
        Assert.Equal(InterviewStatus.Completed, _host.Interview.Status);
        var replaced = _host.Adapter.Updated[^1];
        Assert.Equal(review[^1].Id, replaced.Id);
        Assert.Empty(new[] { replaced }.Card()["actions"]!);
        Assert.StartsWith("This is what you handed in:", replaced.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_tells_how_and_leaves_the_card_working()
    {
        var review = await ReviewAsync(_host, "Pay");

        var told = await PressAsync(review, "Change an answer");

        Assert.Contains("Say “change” and its number", Assert.Single(told).Text, StringComparison.Ordinal);
        await PressAsync(review, "Submit");
        Assert.Equal(InterviewStatus.Completed, _host.Interview.Status);
    }

    [Fact]
    public async Task The_buttons_of_an_old_review_do_nothing_but_say_so()
    {
        var old = await ReviewAsync(_host, "Pay");
        await _host.SayAsync("change 1");

        Assert.Contains("belongs to an earlier question", (await PressAsync(old, "Submit")).Text(), StringComparison.Ordinal);
        var paused = await _host.SayAsync("pause");
        Assert.Contains("Paused", paused.Text(), StringComparison.Ordinal);
        Assert.Contains("belongs to an earlier question", (await PressAsync(old, "Submit")).Text(), StringComparison.Ordinal);
        Assert.Equal(InterviewStatus.Paused, _host.Interview.Status);
    }

    [Fact]
    public async Task A_long_answer_among_short_ones_is_shown_whole()
    {
        var story = new string('a', 4_000);

        var review = await ReviewAsync(_host, "Pay", story);

        Assert.Contains(story, review.Card().Lines());
        Assert.Contains(story, review[^1].Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("語")]
    [InlineData("👍")]
    [InlineData("x\u2028")]
    public async Task Seventeen_answers_of_four_thousand_characters_fit_into_the_card(string written)
    {
        await _host.BeginAsync();
        while (_host.Interview.Stage == InterviewStage.Question)
        {
            var opening = _host.Plan.Current(_host.Interview) switch
            {
                { Scale: { } scale } => $"{scale.Max}, look closely: ",
                { Options: [var first, ..] } => $"{first.Label}: look closely ",
                _ => "",
            };
            var remark = string.Concat(Enumerable.Repeat(written, 4_000 / written.Length))[opening.Length..];
            await _host.SayAsync(opening + (char.IsLowSurrogate(remark[0]) ? remark[1..] : remark));
        }

        var review = _host.Adapter.Sent[^1];
        Assert.Equal(17, _host.Interview.Answers.Count(answer => answer.Text!.Length > 3_900));
        Assert.All(_host.Adapter.Sent.Concat(_host.Adapter.Updated), sent => Assert.InRange(sent.CardBytes(), 0, LargestCard - 1));
        Assert.Equal(17, new[] { review }.Card().Lines().Count(line => line.EndsWith('…')));
        Assert.InRange(review.Summary.Length, 15_000, 25_000);
    }

    [Fact]
    public async Task In_the_middle_the_answers_so_far_come_without_buttons()
    {
        await _host.BeginAsync("Pay");

        var replies = await _host.SayAsync("review");

        Assert.Equal(["Your answers so far:", "How your answers go to HR", "With my name", .. About, "1. Which of these comes closest to the main reason you are leaving?", "Pay"], replies.Card().Lines());
        Assert.Empty(replies.Card()["actions"]!);
        Assert.Contains("2 of 17 ·", replies[^1].Text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Activity>> ReviewAsync(DialogHost host, params string[] answers)
    {
        await host.BeginAsync([.. answers, .. Enumerable.Repeat("skip", 16 - answers.Length)]);
        return await host.SayAsync("skip");
    }

    private Task<IReadOnlyList<Activity>> PressAsync(IEnumerable<Activity> asked, string title) =>
        _host.SubmitAsync((JObject)asked.Card()["actions"]!.Single(action => (string?)action["title"] == title)["data"]!);
}
