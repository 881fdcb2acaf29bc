using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task Send_hooks_run_in_order_around_the_adapter()
    {
        using var context = _adapter.Turn();
        var steps = new List<string>();
        foreach (var name in new[] { "first", "second" })
        {
            context.OnSendActivities(async (_, activities, next) =>
            {
                steps.Add(name);
                activities[0].Text += "+" + name;
                var responses = await next();
                steps.Add("after " + name);
                return responses;
            });
        }

        var response = await context.SendActivityAsync("hi");

        Assert.Equal(["first", "second", "after second", "after first"], steps);
        Assert.Equal("hi+first+second", Assert.Single(_adapter.Sent).Text);
        Assert.Equal("sent-1", response.Id);
        Assert.Equal("sent-1", _adapter.Sent[0].Id);
    }

    [Fact]
    public async Task A_hook_that_does_not_go_on_keeps_the_activity_back()
    {
        using var context = _adapter.Turn();
        context.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>(null!));

        var response = await context.SendActivityAsync("hi");

        Assert.Null(response.Id);
        Assert.Empty(_adapter.Sent);
        Assert.False(context.Responded);
    }

    [Fact]
    public async Task An_answer_goes_to_the_sender_as_a_reply()
    {
        using var context = _adapter.Turn();

        await context.SendActivityAsync("hi");

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("bot", "ann", "talk", "incoming"), (sent.From.Id, sent.Recipient.Id, sent.Conversation.Id, sent.ReplyToId));
    }

    [Fact]
    public async Task Only_a_trace_does_not_count_as_a_response()
    {
        using var context = _adapter.Turn();

        await context.SendActivityAsync(Activity.CreateTraceActivity("what the bot thinks"));
        Assert.False(context.Responded);

        await context.SendActivityAsync("hi");
        Assert.True(context.Responded);
    }

    [Fact]
    public async Task With_expect_replies_the_answers_are_kept_and_the_invoke_response_is_found()
    {
        var incoming = RecordingAdapter.Message("hello");
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;
        using var context = _adapter.Turn(incoming);

        var response = await context.SendActivityAsync("hi");
        await context.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse });

        Assert.Null(response.Id);
        Assert.Empty(_adapter.Sent);
        Assert.Equal(2, context.BufferedReplyActivities.Count);
        Assert.Same(context.BufferedReplyActivities[1], context.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
        Assert.True(context.Responded);
    }

    [Fact]
    public async Task Update_and_delete_pass_their_hooks()
    {
        using var context = _adapter.Turn();
        context.OnUpdateActivity((_, activity, next) =>
        {
            activity.Text = "changed";
            return next();
        });
        context.OnDeleteActivity((_, reference, next) =>
        {
            reference.ActivityId += "!";
            return next();
        });

        await context.UpdateActivityAsync(new Activity { Id = "card", Text = "old" });
        await context.DeleteActivityAsync("card");

        Assert.Equal(("card", "changed", "talk"), (_adapter.Updated[0].Id, _adapter.Updated[0].Text, _adapter.Updated[0].Conversation.Id));
        Assert.Equal(("card!", "talk"), (_adapter.Deleted[0].ActivityId, _adapter.Deleted[0].Conversation.Id));
    }

    [Fact]
    public async Task Nothing_to_send_is_refused()
    {
        using var context = _adapter.Turn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => context.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => context.SendActivityAsync((IActivity)null!));
        await Assert.ThrowsAsync<ArgumentException>(() => context.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => context.DeleteActivityAsync(string.Empty));
        Assert.Throws<ArgumentNullException>(() => context.OnSendActivities(null));
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null));
    }
}
