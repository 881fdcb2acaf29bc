using System.Net;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>POST /api/v1/chat with the real host, as an integrator's script calls it.</summary>
public sealed class ChatTests : IAsyncLifetime
{
    private readonly ExitBotHost _host = ExitBotHost.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task An_interview_goes_from_the_first_word_to_its_end()
    {
        var kim = new ChatCaller(_host.Client);

        await kim.SaysAsync("exit interview");
        Assert.Equal("consent", kim.Step);
        Assert.Equal("in_progress", (string?)kim.State["interview_status"]);
        await kim.AnswersUntilAsync("review");
        var total = (int)kim.State["progress"]!["total"]!;
        Assert.Equal(total, (int)kim.State["progress"]!["done"]!);
        await kim.SaysAsync("submit");

        Assert.Equal("done", kim.Step);
        Assert.Equal("completed", (string?)kim.State["interview_status"]);
        Assert.NotEmpty(kim.Last["replies"]!);
    }

    [Fact]
    public async Task Every_reply_can_be_read_without_a_card()
    {
        var kim = new ChatCaller(_host.Client);
        await kim.SaysAsync("exit interview");
        while (kim.Step is "consent" or "attribution" or "profile" or "question")
        {
            Assert.All(kim.Last["replies"]!, reply => Assert.False(string.IsNullOrWhiteSpace((string?)reply["text"])));
            await kim.SaysAsync(kim.Step switch { "consent" => "yes", "attribution" => "named", _ => "skip" });
        }

        Assert.Equal("review", kim.Step);
    }

    [Fact]
    public async Task The_state_names_the_question_that_is_asked()
    {
        await using var host = ExitBotHost.Start(swap: services => services.AddSingleton<IKnownProfile>(new KnownProfile(new InterviewProfile())));
        var kim = new ChatCaller(host.Client);
        await kim.SaysAsync("exit interview");
        await kim.SaysAsync("yes");
        await kim.SaysAsync("named");
        Assert.Equal(("profile", "name"), (kim.Step, (string?)kim.State["question_id"]));

        while (kim.Step == "profile")
        {
            await kim.SaysAsync("skip");
        }

        Assert.Equal("question", kim.Step);
        Assert.Equal(0, (int)kim.State["progress"]!["done"]!);
        var first = (string?)kim.State["question_id"];
        await kim.SaysAsync("skip");
        Assert.NotEqual(first, (string?)kim.State["question_id"]);
        Assert.Equal(1, (int)kim.State["progress"]!["done"]!);
    }

    [Fact]
    public async Task The_state_tells_a_follow_up_while_the_site_of_a_hazard_is_asked_for()
    {
        var kim = new ChatCaller(_host.Client);
        await kim.SaysAsync("exit interview");
        await kim.SaysAsync("yes");
        await kim.SaysAsync("named");
        while (kim.Step == "profile")
        {
            await kim.SaysAsync("skip");
        }

        await kim.SaysAsync("The guards were taken off the press.");
        Assert.Equal(("follow_up", "reason_main"), (kim.Step, (string?)kim.State["question_id"]));

        await kim.SaysAsync("Plant 2, and yes it still runs");
        Assert.Equal(("question", "reason_story"), (kim.Step, (string?)kim.State["question_id"]));
    }

    [Fact]
    public async Task The_same_idempotency_key_gets_the_first_answer_again()
    {
        var kim = new ChatCaller(_host.Client);
        var first = await kim.SaysAsync("exit interview", "open-1");

        var again = await new ChatCaller(_host.Client).SaysAsync("exit interview", "open-1");
        Assert.Equal(first, again, JToken.EqualityComparer);

        var yes = await kim.SaysAsync("yes", "yes-1");
        var later = await kim.SaysAsync("named");
        Assert.Equal(yes, await kim.SaysAsync("yes", "yes-1"), JToken.EqualityComparer);
        Assert.NotEqual(yes, later, JToken.EqualityComparer);
    }

    [Theory]
    [InlineData("""{"message":"","session_id":null,"user":{"id":"u-17"}}""", "message")]
    [InlineData("""{"session_id":null,"user":{"id":"u-17"}}""", "message")]
    [InlineData("""{"message":"hello"}""", "user.id")]
    [InlineData("""{"message":"hello","user":{"id":" "}}""", "user.id")]
    [InlineData("""{"message":"hello","user":{"id":"u-17"},"locale":"not a locale"}""", "locale")]
    public async Task What_is_wrong_with_a_call_is_named(string body, string field)
    {
        using var response = await _host.Client.CallAsync("POST", ChatCaller.Chat, body: body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await response.JsonAsync())["errors"]![field]);
    }

    [Theory]
    [InlineData(4_000, HttpStatusCode.OK)]
    [InlineData(4_001, HttpStatusCode.BadRequest)]
    public async Task A_message_has_4000_characters_at_most(int length, HttpStatusCode status)
    {
        using var response = await new ChatCaller(_host.Client).PostAsync(new string('x', length));

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("0197f3c2a4b17c0d9a1e5b6c7d8e9f00")]
    [InlineData("nonsense")]
    public async Task An_unknown_session_is_404(string id)
    {
        using var response = await _host.Client.CallAsync("POST", ChatCaller.Chat, body: $$$"""{"message":"hello","session_id":"{{{id}}}","user":{"id":"u-17"}}""");

        await Problem.AssertAsync(response, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_session_of_another_user_is_404()
    {
        var kim = new ChatCaller(_host.Client);
        await kim.SaysAsync("hello");

        using var response = await _host.Client.CallAsync(
            "POST", ChatCaller.Chat, body: $$$"""{"message":"hello","session_id":"{{{kim.SessionId}}}","user":{"id":"somebody-else"}}""");

        await Problem.AssertAsync(response, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_unfinished_interview_goes_on_in_a_new_session()
    {
        var kim = new ChatCaller(_host.Client);
        await kim.SaysAsync("exit interview");
        await kim.SaysAsync("yes");
        var interview = (string?)kim.State["interview_id"];

        var later = new ChatCaller(_host.Client);
        await later.SaysAsync("exit interview");

        Assert.Equal(interview, (string?)later.State["interview_id"]);
    }
}
