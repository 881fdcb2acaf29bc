using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Schema;

[DebuggerDisplay("[{Type}] {Text ?? System.String.Empty}")]
public partial class Activity :
    IConversationUpdateActivity,
    IContactRelationUpdateActivity,
    IInstallationUpdateActivity,
    IMessageUpdateActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    ISuggestionActivity,
    ITypingActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInvokeActivity,
    ITraceActivity,
    IHandoffActivity,
    ICommandActivity,
    ICommandResultActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public static IMessageActivity CreateMessageActivity() =>
        new Activity(ActivityTypes.Message) { Attachments = new List<Attachment>(), Entities = new List<Entity>() };

    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() =>
        new Activity(ActivityTypes.ContactRelationUpdate);

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate)
        {
            MembersAdded = new List<ChannelAccount>(),
            MembersRemoved = new List<ChannelAccount>(),
        };

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    public static IEndOfConversationActivity CreateEndOfConversationActivity() =>
        new Activity(ActivityTypes.EndOfConversation);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    public static ICommandActivity CreateCommandActivity(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Activity(ActivityTypes.Command) { Name = name };
    }

    public static ICommandResultActivity CreateCommandResultActivity(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Activity(ActivityTypes.CommandResult) { Name = name };
    }

    public static ITraceActivity CreateTraceActivity(
        string name,
        string valueType = null,
        object value = null,
        [CallerMemberName] string label = null) =>
        new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    public IMessageActivity AsMessageActivity() => As(ActivityTypes.Message);

    public IContactRelationUpdateActivity AsContactRelationUpdateActivity() => As(ActivityTypes.ContactRelationUpdate);

    public IInstallationUpdateActivity AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);

    public IConversationUpdateActivity AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);

    public ITypingActivity AsTypingActivity() => As(ActivityTypes.Typing);

    public IEndOfConversationActivity AsEndOfConversationActivity() => As(ActivityTypes.EndOfConversation);

    public IEventActivity AsEventActivity() => As(ActivityTypes.Event);

    public IInvokeActivity AsInvokeActivity() => As(ActivityTypes.Invoke);

    public IMessageUpdateActivity AsMessageUpdateActivity() => As(ActivityTypes.MessageUpdate);

    public IMessageDeleteActivity AsMessageDeleteActivity() => As(ActivityTypes.MessageDelete);

    public IMessageReactionActivity AsMessageReactionActivity() => As(ActivityTypes.MessageReaction);

    public ISuggestionActivity AsSuggestionActivity() => As(ActivityTypes.Suggestion);

    public ITraceActivity AsTraceActivity() => As(ActivityTypes.Trace);

    public IHandoffActivity AsHandoffActivity() => As(ActivityTypes.Handoff);

    public ICommandActivity AsCommandActivity() => As(ActivityTypes.Command);

    public ICommandResultActivity AsCommandResultActivity() => As(ActivityTypes.CommandResult);

    // "message/variant" counts as "message".
    protected bool IsActivity(string activityType) =>
        Type != null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');

    private Activity As(string activityType) => IsActivity(activityType) ? this : null;
}
