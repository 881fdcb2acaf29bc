using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Dialogs;

/// <summary>A dialog whose bot is called by another bot.</summary>
public sealed class SkillDialogTests
{
    private readonly EndingDialog _dialog = new();

    [Theory]
    [InlineData(null, true)]
    [InlineData("parent", true)]
    [InlineData(AuthenticationConstants.ToChannelFromBotOAuthScope, false)]
    public async Task The_parent_hears_of_the_end(string? audience, bool told)
    {
        var flow = Flow(audience).Test("hi", "Name?").Send("Ada");

        if (told)
        {
            flow = flow.AssertReply(reply =>
            {
                var end = reply.AsEndOfConversationActivity();
                Assert.Equal((EndOfConversationCodes.CompletedSuccessfully, "Ada"), (end.Code, end.Value));
            });
        }

        await flow.Test("again", "Name?").StartTestAsync();
    }

    [Fact]
    public async Task The_parent_can_end_it()
    {
        await Flow(null)
            .Test("hi", "Name?")
            .Send(new Activity(ActivityTypes.EndOfConversation))
            .Test("hi", "Name?")
            .StartTestAsync();

        Assert.Equal([DialogReason.CancelCalled], _dialog.Ends);
    }

    [Fact]
    public async Task The_parent_can_have_the_question_repeated()
    {
        await Flow(null)
            .Test("hi", "Name?")
            .Send(new Activity(ActivityTypes.Event, name: DialogEvents.RepromptDialog))
            .AssertReply("Name?")
            .StartTestAsync();
    }

    private TestFlow Flow(string? audience)
    {
        var state = new ConversationState(new MemoryStorage());
        var stack = state.CreateProperty<DialogState>("dialogs");
        var identity = new ClaimsIdentity([
            new Claim(AuthenticationConstants.VersionClaim, "2.0"),
            new Claim(AuthenticationConstants.AudienceClaim, "skill"),
            new Claim(AuthenticationConstants.AuthorizedParty, "parent"),
        ]);
        return new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(state)), (turn, cancellationToken) =>
        {
            turn.TurnState.Add(BotAdapter.BotIdentityKey, identity);
            if (audience != null)
            {
                turn.TurnState.Add(SkillHandler.SkillConversationReferenceKey, new SkillConversationReference { OAuthScope = audience });
            }

            return _dialog.RunAsync(turn, stack, cancellationToken);
        });
    }

    private sealed class EndingDialog : ComponentDialog
    {
        public EndingDialog()
            : base("ending")
        {
            AddDialog(new WaterfallDialog("steps",
            [
                async (step, token) => await step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, token),
                async (step, token) => await step.EndDialogAsync(step.Result, token),
            ]));
            AddDialog(new TextPrompt("ask"));
        }

        public List<DialogReason> Ends { get; } = [];

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Ends.Add(reason);
            return Task.CompletedTask;
        }
    }
}
