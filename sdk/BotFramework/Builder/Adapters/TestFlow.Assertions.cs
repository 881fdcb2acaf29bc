using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>What the next reply has to be.</summary>
public partial class TestFlow
{
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
                    throw new InvalidOperationException(description ?? $"Text \"{text}\" does not match one of candidates: {string.Join("\n", candidates)}");
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

            throw new InvalidOperationException($"A reply came where none was expected: '{description}': {reply}");
        });

    private static void Compare(IActivity expected, IActivity reply, IEqualityComparer<IActivity> equalityComparer, string description)
    {
        var expectedText = expected.AsMessageActivity()?.Text;
        description ??= expectedText?.Trim();
        if (expected.Type != reply.Type)
        {
            throw new InvalidOperationException($"{description}: Type should match");
        }

        if (equalityComparer != null)
        {
            if (!equalityComparer.Equals(expected, reply))
            {
                throw new InvalidOperationException($"Expected:{expected}\nReceived:{reply}");
            }

            return;
        }

        var text = reply.AsMessageActivity()?.Text;
        if (expectedText?.Trim() != text?.Trim())
        {
            throw Mismatch(description, expectedText, text);
        }
    }

    private static InvalidOperationException Mismatch(string description, string expected, string received)
        => new($"{(description == null ? string.Empty : description + ":\n")}Expected:{expected}\nReceived:{received}");

    // The largest timeout is the one that never ends.
    private static CancellationTokenSource Deadline(uint timeout) => new(unchecked((int)timeout));
}
