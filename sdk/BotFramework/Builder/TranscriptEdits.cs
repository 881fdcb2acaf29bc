using System.Collections.Generic;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

// A transcript shows what the people see: a changed message as it is now, a deleted one as gone.
internal static class TranscriptEdits
{
    private static readonly JsonSerializerSettings CloneSettings = new() { NullValueHandling = NullValueHandling.Ignore, MaxDepth = null };

    public static void Apply(List<IActivity> transcript, IActivity activity)
    {
        if (activity.Type is not (ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete))
        {
            transcript.Add(activity);
            return;
        }

        var index = transcript.FindIndex(logged => logged.Id == activity.Id);
        if (index >= 0)
        {
            transcript[index] = activity.Type == ActivityTypes.MessageUpdate
                ? Update(transcript[index], activity)
                : Delete(transcript[index]);
        }
    }

    public static Activity Clone(IActivity activity)
        => JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(activity, CloneSettings), CloneSettings);

    private static Activity Update(IActivity original, IActivity activity)
    {
        var update = Clone(activity);
        update.Type = original.Type;
        update.Timestamp = original.Timestamp;
        update.LocalTimestamp = original.LocalTimestamp;
        return update;
    }

    private static Activity Delete(IActivity original) => new()
    {
        Type = ActivityTypes.MessageDelete,
        Id = original.Id,
        From = new ChannelAccount(id: "deleted", role: original.From?.Role),
        Recipient = new ChannelAccount(id: "deleted", role: original.Recipient?.Role),
        Locale = original.GetLocale(),
        Timestamp = original.Timestamp,
        LocalTimestamp = original.Timestamp,
        ChannelId = original.ChannelId,
        Conversation = original.Conversation,
        ServiceUrl = original.ServiceUrl,
        ReplyToId = original.ReplyToId,
    };
}
