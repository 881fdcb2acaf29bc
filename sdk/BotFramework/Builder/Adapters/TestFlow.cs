using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares an activity of the bot with the expected one; throws when it will not do.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>A conversation with a bot, written down as one expression. Every call returns a longer flow and leaves this one as it is.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Task _testTask;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _testTask = Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    public TestFlow(Task task, TestFlow flow)
    {
        _adapter = flow._adapter;
        _callback = flow._callback;
        _testTask = task ?? Task.CompletedTask;
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(getTask?.Invoke(), flow)
    {
    }

    public Task StartTestAsync() => _testTask;

    public TestFlow Send(string userSays)
    {
        if (userSays == null)
        {
            throw new ArgumentNullException(nameof(userSays), "You have to pass a userSays parameter");
        }

        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    public TestFlow Send(IActivity userActivity)
    {
        if (userActivity == null)
        {
            throw new ArgumentNullException(nameof(userActivity), "You have to pass an Activity");
        }

        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync(update, _callback, CancellationToken.None);
    });

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000)
        => AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000)
        => AssertReply(expected, null, description, timeout);

    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, [CallerMemberName] string description = null, uint timeout = 3000)
        => AssertReply(reply => Compare(expected, reply, equalityComparer, description), description, timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000)
        => Then(async () =>
        {
            // Whoever steps through the bot has all the time in the world.
            using var deadline = Deadline(System.Diagnostics.Debugger.IsAttached ? uint.MaxValue : timeout);
            IActivity reply;
            try
            {
                reply = await _adapter.GetNextReplyAsync(deadline.Token).ConfigureAwait(false);
            }
            catch (TaskCanceledException exception)
            {
                throw new TaskCanceledException($"No reply within {timeout} ms: '{description}'", exception);
            }

            validateActivity(reply);
        });

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000)
        => AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                if (text == null || !text.Contains(expected, StringComparison.Ordinal))
                {
                    throw Mismatch(description, expected, text ?? "Not a Message Activity");
                }
            },
            description,
            timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity().Text;
                if (!candidates.Contains(text))
                {
                    throw new Exception(description ?? $"Text \"{text}\" does not match one of candidates: {string.Join("\n", candidates)}");
                }
            },
            description,
            timeout);
    }

    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000)
        => Then(async () =>
        {
            using var deadline = Deadline(timeout);
            IActivity reply;
            try
            {
                reply = await _adapter.GetNextReplyAsync(deadline.Token).ConfigureAwait(false);
            }
            catch (TaskCanceledException)
            {
                return;
            }

            throw new Exception($"{reply} is repsonded when waiting for no reply:'{description}'");
        });

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>Plays a transcript: activities from the bot are expected, all others are sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string description = null, uint timeout = 3000)
        => Play(activities, (flow, expected) => flow.AssertReply(expected, description, timeout));

    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, [CallerMemberName] string description = null, uint timeout = 3000)
        => Play(activities, (flow, expected) => flow.AssertReply(actual => validateReply(expected, actual), description, timeout));

    private static void Compare(IActivity expected, IActivity reply, IEqualityComparer<IActivity> equalityComparer, string description)
    {
        var expectedText = expected.AsMessageActivity()?.Text;
        description ??= expectedText?.Trim();
        if (expected.Type != reply.Type)
        {
            throw new Exception($"{description}: Type should match");
        }

        if (equalityComparer != null)
        {
            if (!equalityComparer.Equals(expected, reply))
            {
                throw new Exception($"Expected:{expected}\nReceived:{reply}");
            }

            return;
        }

        var text = reply.AsMessageActivity()?.Text;
        if (expectedText?.Trim() != text?.Trim())
        {
            throw Mismatch(description, expectedText, text);
        }
    }

    private static Exception Mismatch(string description, string expected, string received)
        => new($"{(description == null ? string.Empty : description + ":\n")}Expected:{expected}\nReceived:{received}");

    // The largest timeout is the one that never ends.
    private static CancellationTokenSource Deadline(uint timeout) => new(unchecked((int)timeout));

    private TestFlow Play(IEnumerable<IActivity> activities, Func<TestFlow, IActivity, TestFlow> expect)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) =>
            string.Equals(RoleTypes.Bot, activity.From?.Role, StringComparison.OrdinalIgnoreCase)
                ? expect(flow, activity)
                : flow.Send(activity));
    }

    private TestFlow Then(Func<Task> step)
    {
        return new TestFlow(RunAsync, this);

        async Task RunAsync()
        {
            await _testTask.ConfigureAwait(false);
            await step().ConfigureAwait(false);
        }
    }
}
