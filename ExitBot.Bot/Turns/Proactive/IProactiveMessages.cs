using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Turns.Proactive;

/// <summary>
/// Speaks first in a conversation. Stages on the unit of work of the current scope and so happens with everything else in it, or not
/// at all. One unit of work reaches one conversation. Not for dialogs: a turn says what it has to say by its context.
/// </summary>
public interface IProactiveMessages
{
    /// <summary>Stages a message. It keeps its place among the replies of the conversation; <see cref="IDeliveries"/> tells what became of it.</summary>
    /// <param name="message">Needs no address; it gets that of the conversation.</param>
    ValueTask<ProactiveOutcome> StageMessageAsync(KeyHash conversation, Activity message, CancellationToken cancellationToken);

    /// <summary>Stages an event from the person to the bot: it gets a turn in order of arrival, as if the channel had brought it.</summary>
    /// <param name="name">What the bot knows the event by.</param>
    ValueTask<ProactiveOutcome> StageEventAsync(KeyHash conversation, string name, object? value, CancellationToken cancellationToken);
}

/// <summary>What became of the wish to speak first. The list is closed.</summary>
public abstract record ProactiveOutcome
{
    private ProactiveOutcome()
    {
    }

    /// <summary>Goes out after the commit. <paramref name="Id"/> names the message in <see cref="IDeliveries"/>; an event has none there.</summary>
    public sealed record Staged(Guid Id) : ProactiveOutcome;

    /// <summary>Nothing ever came from this conversation: nobody knows where to send to.</summary>
    public sealed record Unknown : ProactiveOutcome;

    /// <summary>The channel has refused the last message for the conversation for good, and the person has not been heard of since.</summary>
    public sealed record Unreachable(string Reason) : ProactiveOutcome;
}
