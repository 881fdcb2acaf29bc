using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>Whose tokens are spent, and with whose content a call is kept and erased.</summary>
public sealed record ModelConversation(string ChannelId, string ConversationId);

/// <summary>What all questions of one turn to the model share: the conversation, the time that is left, and the answers that a replay of the turn uses again.</summary>
public sealed class ModelWork
{
    private readonly Func<CancellationToken, Task> _beforeFirstCall;
    private readonly Lock _lock = new();
    private DateTimeOffset? _end;
    private Task? _announced;

    private ModelWork(ModelConversation conversation, string? turn, TurnRecall recall, Func<CancellationToken, Task> beforeFirstCall)
    {
        Conversation = conversation;
        Turn = turn;
        Recall = recall;
        _beforeFirstCall = beforeFirstCall;
    }

    public ModelConversation Conversation { get; }

    /// <summary>The id of the turn's activity, or what else it is about: its answers are known again after a crash. Null where the channel gives none.</summary>
    internal string? Turn { get; }

    internal TurnRecall Recall { get; }

    /// <summary>The one of the turn. The person sees that the bot types from the first call of a provider on.</summary>
    public static ModelWork In(ITurnContext turn)
    {
        if (turn.TurnState.Get<ModelWork>() is { } known)
        {
            return known;
        }

        var activity = turn.Activity;
        var recall = turn.TurnState.Get<TurnRecall>() ?? new TurnRecall();
        var work = new ModelWork(new(activity.ChannelId, activity.Conversation.Id), activity.Id, recall, turn.ShowTypingAsync);
        turn.TurnState.Set(work);
        return work;
    }

    /// <summary>For work outside a turn. It has the time of one.</summary>
    /// <param name="about">What it is about: asked the same about the same again, the answer comes from the call log for as long as that keeps it. Null: it is asked anew.</param>
    public static ModelWork Outside(ModelConversation conversation, string? about = null) => new(conversation, about, new TurnRecall(), _ => Task.CompletedTask);

    /// <summary>Counts from the first question on.</summary>
    internal TimeSpan Left(TimeProvider clock, TimeSpan whole)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            _end ??= now + whole;
        }

        return _end.Value - now;
    }

    /// <summary>A provider will be called: the first time whoever waits is told.</summary>
    internal Task AnnounceAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _announced ??= _beforeFirstCall(cancellationToken);
        }
    }
}
