using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class ShowTypingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _typedTwice = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _typings;

    [Fact]
    public async Task The_bot_is_typing_again_and_again_until_its_answer()
    {
        var adapter = new RecordingAdapter { OnSend = CountTyping };
        adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));
        using var context = adapter.Turn();

        await adapter.RunAsync(context, async (turn, cancellationToken) =>
        {
            await _typedTwice.Task.WaitAsync(Patience, cancellationToken);
            await turn.SendActivityAsync("hi", cancellationToken: cancellationToken);
        });

        Assert.Equal("hi", adapter.Sent[^1].Text);
        Assert.All(adapter.Sent[..^1], activity => Assert.Equal((ActivityTypes.Typing, "talk"), (activity.Type, activity.Conversation.Id)));
    }

    [Fact]
    public async Task An_answer_before_the_delay_needs_no_typing()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new ShowTypingMiddleware(delay: 100_000));
        using var context = adapter.Turn();

        await adapter.RunAsync(context, (turn, cancellationToken) => turn.SendActivityAsync("hi", cancellationToken: cancellationToken));

        Assert.Equal("hi", Assert.Single(adapter.Sent).Text);
    }

    [Fact]
    public async Task A_turn_that_fails_stops_typing()
    {
        var adapter = new RecordingAdapter { OnSend = CountTyping, OnTurnError = (_, _) => Task.CompletedTask };
        adapter.Use(new ShowTypingMiddleware(delay: 0, period: 1));
        using var context = adapter.Turn();

        await adapter.RunAsync(context, async (_, cancellationToken) =>
        {
            await _typedTwice.Task.WaitAsync(Patience, cancellationToken);
            throw new InvalidOperationException();
        });

        var count = adapter.Sent.Count;
        await Task.Yield();
        Assert.Equal(count, adapter.Sent.Count);
    }

    [Fact]
    public void Delay_and_period_make_sense()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(0, 0));
    }

    private void CountTyping(Activity activity)
    {
        if (activity.Type == ActivityTypes.Typing && Interlocked.Increment(ref _typings) == 2)
        {
            _typedTwice.SetResult();
        }
    }
}
