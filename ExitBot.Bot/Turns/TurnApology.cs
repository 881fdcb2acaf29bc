using System.Net;
using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Turns;

/// <summary>What the person hears when a turn failed for good. Needs no state: state may be what failed.</summary>
internal sealed class TurnApology(TextCatalog<DialogKitTexts> texts, TimeProvider clock)
{
    public IReadOnlyList<TurnReply> RepliesTo(InboxEntry entry)
    {
        if (entry.Activity.Type != ActivityTypes.Message)
        {
            return [];
        }

        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var apology = entry.Activity.CreateReply(texts.For(LanguageOf(entry)).Apology);
        apology.Id = id.ToString("N");
        apology.Timestamp = clock.GetUtcNow();
        return [new TurnReply(id, ReplyKind.Send, Target: null, apology.Type, ActivityJson.Write(apology))];
    }

    // Only what the channel says: what the person chose lies in the state, and the state may be what failed.
    private static string LanguageOf(InboxEntry entry) => entry.Activity.Locale?.Split('-')[0] ?? "en";

    public static TurnResponse? ResponseTo(InboxEntry entry) =>
        entry.Mode == ReplyMode.Push ? null : new TurnResponse((int)HttpStatusCode.ServiceUnavailable, Body: null);
}
