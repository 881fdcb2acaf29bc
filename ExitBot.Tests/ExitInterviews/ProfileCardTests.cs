using ExitBot.Tests.Fakes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>The card that asks for the level: clicked twice, clicked late, and clicked when it is long over.</summary>
public sealed class ProfileCardTests : IDisposable
{
    private const string Old = "That card belongs to an earlier question";

    private readonly DialogHost _host = DialogHost.Untouched("msteams");

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_submitted_card_answers_and_is_replaced_by_its_answer()
    {
        await SubmitAsync(await AskLevelAsync(), "senior");

        Assert.Equal("senior", _host.Interview.Profile.RoleBand);
        Assert.Contains("Senior", Assert.Single(_host.Adapter.Updated).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("senior")]
    [InlineData("junior")]
    public async Task A_double_click_changes_nothing(string second)
    {
        var asked = await AskLevelAsync();
        await SubmitAsync(asked, "senior");

        var replies = await SubmitAsync(asked, second);

        Assert.Contains(Old, replies.Text(), StringComparison.Ordinal);
        Assert.Contains("How long have you worked here?", replies.Text(), StringComparison.Ordinal);
        Assert.Equal(("senior", null), (_host.Interview.Profile.RoleBand, _host.Interview.Profile.TenureMonths));
    }

    [Fact]
    public async Task The_card_of_an_earlier_asking_is_old()
    {
        var first = await AskLevelAsync();
        await _host.SayAsync("help");

        Assert.Contains(Old, (await SubmitAsync(first, "senior")).Text(), StringComparison.Ordinal);
        Assert.Null(_host.Interview.Profile.RoleBand);
    }

    [Fact]
    public async Task The_skip_button_of_an_old_card_skips_nothing()
    {
        var skip = (JObject)(await AskLevelAsync()).Card()["actions"]![1]!["data"]!;
        await _host.SayAsync("senior");

        Assert.Contains(Old, (await _host.SubmitAsync(skip)).Text(), StringComparison.Ordinal);
        Assert.Equal("tenure_months", _host.Position.QuestionId);
    }

    [Fact]
    public async Task Among_the_questions_it_is_old_and_the_question_is_asked_again()
    {
        var asked = await AskLevelAsync();
        await _host.SayAllAsync("senior", "skip", "voluntary", "skip", "skip");

        var replies = await SubmitAsync(asked, "junior");

        Assert.Contains(Old, replies.Text(), StringComparison.Ordinal);
        Assert.Equal(("reason_main", "senior"), (_host.Position.QuestionId, _host.Interview.Profile.RoleBand));
        Assert.Empty(_host.Interview.Answers);
    }

    private async Task<IReadOnlyList<Activity>> AskLevelAsync()
    {
        await _host.SayAllAsync("exit interview", "yes", "named", "Kim");
        return await _host.SayAsync("Sales");
    }

    private Task<IReadOnlyList<Activity>> SubmitAsync(IEnumerable<Activity> asked, string answer)
    {
        var data = asked.Card().SubmitData();
        data["answer"] = answer;
        return _host.SubmitAsync(data);
    }
}
