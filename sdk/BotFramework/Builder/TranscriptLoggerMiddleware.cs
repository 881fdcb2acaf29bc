using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Gives a logger every activity of the turn, when the turn is over.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        _logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger), "TranscriptLoggerMiddleware requires a ITranscriptLogger implementation. ");
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        var transcript = new ConcurrentQueue<IActivity>();
        LogIncoming(turnContext.Activity, transcript);

        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next().ConfigureAwait(false);
            activities.ForEach(activity => Log(Clone(activity), transcript));
            return responses;
        });

        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            var update = Clone(activity);
            update.Type = ActivityTypes.MessageUpdate;
            Log(update, transcript);
            return response;
        });

        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            var deletion = new Activity { Type = ActivityTypes.MessageDelete, Id = reference.ActivityId };
            Log(deletion.ApplyConversationReference(reference), transcript);
        });

        await nextTurn(cancellationToken).ConfigureAwait(false);
        // One by one: what is changed or deleted has to be there first.
        foreach (var activity in transcript)
        {
            await TryLogAsync(activity).ConfigureAwait(false);
        }
    }

    private static void LogIncoming(Activity activity, ConcurrentQueue<IActivity> transcript)
    {
        if (activity == null)
        {
            return;
        }

        activity.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(activity.From.Role))
        {
            activity.From.Role = RoleTypes.User;
        }

        // Nobody said the event that starts a proactive turn.
        if (activity.Type != ActivityTypes.Event || activity.Name != ActivityEventNames.ContinueConversation)
        {
            Log(Clone(activity), transcript);
        }
    }

    private static void Log(Activity activity, ConcurrentQueue<IActivity> transcript)
    {
        activity.Timestamp ??= DateTimeOffset.UtcNow;
        transcript.Enqueue(activity);
    }

    // The turn may still change the activity; the log keeps what it was.
    private static Activity Clone(Activity activity)
    {
        var clone = TranscriptEdits.Clone(activity);
        clone.Id ??= $"g_{Guid.NewGuid()}";
        return clone;
    }

    private async Task TryLogAsync(IActivity activity)
    {
        try
        {
            await _logger.LogActivityAsync(activity).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The person has had the answer; a transcript that cannot be kept must not turn it into an error.
            System.Diagnostics.Trace.TraceError($"Transcript logActivity failed with {exception}");
        }
    }
}
