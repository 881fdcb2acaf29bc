using ExitBot.Tests.Fakes;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.Routing;

public sealed class MenuTests : IDisposable
{
    private readonly DialogHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public Task Outside_a_flow_everything_gets_an_answer() => _host.PlayAsync("""
        person            | bot
        Hello!            | Hello, I am ExitBot & What would you like to do?
        blurb             | I did not understand that & What would you like to do?
        policy question   | What would you like to know?
        checklist         | This is your off-boarding checklist
        pause             | Your checklist is kept
        help              | Say “exit interview” to begin & What would you like to do?
        menu              | What would you like to do?
        resume            | nothing to go on with
        stop              | nothing to go on with
        talk to a person  | turn to your HR team
        delete my data    | I would remove my copies of our messages & (yes or no)
        no                | Nothing was deleted
        Exit Interview    | May I ask you
        """);

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task In_a_group_the_interview_is_refused(string conversationType)
    {
        var message = _host.Message(text: "<at>ExitBot</at> exit interview");
        message.Conversation.ConversationType = conversationType;

        Assert.Contains("personal chat", (await _host.TurnAsync(message)).Text(), StringComparison.Ordinal);
        Assert.Empty(_host.Store.All);
    }

    [Fact]
    public async Task A_message_without_text_gets_a_kind_sentence()
    {
        Assert.Contains("without any text", (await _host.TurnAsync(_host.Message(text: "  "))).Text(), StringComparison.Ordinal);

        var picture = _host.Message();
        picture.Attachments = [new Attachment("image/png", "https://example.org/a.png")];
        Assert.Contains("cannot take files", (await _host.TurnAsync(picture)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_without_a_flow_gets_the_menu()
    {
        var replies = (await _host.SubmitAsync(new { answer = "x", command = "submit" })).Text();

        Assert.Contains("That card belongs to an earlier question", replies, StringComparison.Ordinal);
        Assert.Contains("What would you like to do?", replies, StringComparison.Ordinal);
    }
}
