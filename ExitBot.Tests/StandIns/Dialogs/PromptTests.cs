using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class PromptTests
{
    [Fact]
    public async Task A_refused_answer_is_met_with_the_retry_prompt_and_the_attempts_are_counted()
    {
        var attempts = new List<int>();
        var prompt = new TextPrompt("p", (context, _) =>
        {
            attempts.Add(context.AttemptCount);
            context.Recognized.Value = context.Recognized.Value?.ToUpperInvariant();
            return Task.FromResult(context.Recognized.Value?.Length > 2);
        });

        await DialogFlow.For(prompt, DialogFlow.Ask("Say.", "Say more."))
            .Test("hi", "Say.")
            .Test("a", "Say more.")
            .Test("ab", "Say more.")
            .Test("abc", "Complete: ABC")
            .StartTestAsync();

        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_prompt_itself_is_repeated()
    {
        await DialogFlow.For(new NumberPrompt<int>("p"), DialogFlow.Ask("Number?"))
            .Test("hi", "Number?")
            .Test("none", "Number?")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_validator_that_answers_itself_silences_the_retry_prompt()
    {
        var prompt = new TextPrompt("p", async (context, token) =>
        {
            await context.Context.SendActivityAsync("Not that.", cancellationToken: token);
            return false;
        });

        await DialogFlow.For(prompt, DialogFlow.Ask("Say.", "Say more."))
            .Test("hi", "Say.")
            .Test("a", "Not that.")
            .AssertNoReply(timeout: 50)
            .StartTestAsync();
    }

    [Fact]
    public async Task What_is_no_message_is_no_attempt()
    {
        await DialogFlow.For(new TextPrompt("p"), DialogFlow.Ask("Say."))
            .Test("hi", "Say.")
            .Send(new Activity(ActivityTypes.ConversationUpdate))
            .Test("x", "Complete: x")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_dialog_pushed_over_a_prompt_makes_it_ask_again()
    {
        var aside = new WaterfallDialog("aside", [async (step, token) =>
        {
            await step.Context.SendActivityAsync("By the way.", cancellationToken: token);
            return await step.EndDialogAsync(null, token);
        }]);

        await DialogFlow.For([new TextPrompt("p"), aside], DialogFlow.Ask("Say."), interrupt: async dc => dc.Context.Activity.Text == "?" && await dc.BeginDialogAsync("aside") != null)
            .Test("hi", "Say.")
            .Test("?", "By the way.")
            .AssertReply("Say.")
            .StartTestAsync();
    }

    [Fact]
    public async Task Prompts_expect_input_unless_they_say_otherwise()
    {
        await DialogFlow.For(new TextPrompt("p"), new PromptOptions { Prompt = new Activity(ActivityTypes.Message, text: "Say.") })
            .Send("hi")
            .AssertReply(reply => Assert.Equal(InputHints.ExpectingInput, ((Activity)reply).InputHint))
            .StartTestAsync();
    }

    [Fact]
    public async Task Options_of_another_type_and_ids_without_letters_are_refused()
    {
        var dc = new DialogContext(new DialogSet().Add(new TextPrompt("p")), new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message)), new DialogState());

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("p", "text"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("p", null));
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(" "));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("p"));
        Assert.Throws<ArgumentNullException>(() => new OAuthPrompt("p", null));
    }

    [Fact]
    public async Task An_attachment_prompt_wants_at_least_one()
    {
        var withFile = new Activity(ActivityTypes.Message, attachments: [new Attachment("text/plain", name: "cv.txt")]);
        var prompt = new AttachmentPrompt("p", (context, _) => Task.FromResult(context.Recognized.Succeeded && context.Recognized.Value[0].Name == "cv.txt"));

        await DialogFlow.For(prompt, DialogFlow.Ask("File?"))
            .Test("hi", "File?")
            .Test("no file", "File?")
            .Send(withFile)
            .AssertReply(reply => Assert.StartsWith("Complete", reply.AsMessageActivity().Text, StringComparison.Ordinal))
            .StartTestAsync();
    }

    [Fact]
    public async Task An_activity_prompt_takes_any_type_its_validator_accepts()
    {
        var prompt = new EventPrompt("p", (context, _) => Task.FromResult(context.Recognized.Value.Type == ActivityTypes.Event));

        await DialogFlow.For(prompt, DialogFlow.Ask("Waiting.", "Still waiting."))
            .Test("hi", "Waiting.")
            .Test("text", "Still waiting.")
            .Send(new Activity(ActivityTypes.Event, name: "done"))
            .AssertReply(reply => Assert.StartsWith("Complete", reply.AsMessageActivity().Text, StringComparison.Ordinal))
            .StartTestAsync();
    }

    private sealed class EventPrompt(string id, PromptValidator<Activity> validator) : ActivityPrompt(id, validator);
}
