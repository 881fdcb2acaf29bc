using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;

namespace ExitBot.Bot.DataRights;

/// <summary>
/// Forgets a person: conversations, what a model was asked in them, drafts of templates, the checklist, closed cases, and interviews, of which a register entry without the person stays. What
/// is under legal hold stays, and its conversations with it; so does what case handlers have to look into. Published figures stay until the next ones.
/// </summary>
internal sealed partial class PersonErasure(
    IPersonDataStore people, IInterviewArchive archive, IExitInterviewStore interviews, ConversationErasure conversations, IConversationWords words, IErasureLog log, IUnitOfWork unit, TimeProvider clock,
    ILogger<PersonErasure> logger)
{
    private const string ByThemselves = "the person";
    private const string HandedIn = "handed in: HR erases it on request";
    private const string ToBeLookedInto = "has to be looked into (GDPR Art. 17(3))";

    /// <summary>Erases in one transaction.</summary>
    /// <param name="by">The name of the key, or who else wants it.</param>
    /// <param name="again">The one that is made again, in the log already; null: a new one.</param>
    public async Task<Erasure> EraseAsync(PersonData person, string by, CancellationToken cancellationToken, ErasureMark? again = null)
    {
        var receipt = await StageAsync(person, by, again, asking: null, cancellationToken);
        await unit.CommitAsync(cancellationToken);
        return receipt;
    }

    /// <summary>Stages it in a turn of the person, who asks for it. The conversation goes on, so only its words go; what was handed in stays with HR.</summary>
    public Task<Erasure> StageAsync(PersonData person, AskingConversation asking, CancellationToken cancellationToken) =>
        StageAsync(person, ByThemselves, again: null, asking, cancellationToken);

    private async Task<Erasure> StageAsync(PersonData person, string by, ErasureMark? again, AskingConversation? asking, CancellationToken cancellationToken)
    {
        List<KeptData> kept = [];
        var (erased, held) = (0, new HashSet<InterviewId>());
        foreach (var id in person.Interviews)
        {
            if (await archive.FindAsync(id, cancellationToken) is { Review.Hold: not null })
            {
                held.Add(id);
                kept.Add(new KeptData($"interview {id}", "legal hold"));
            }
            else if (await interviews.FindAsync(id, cancellationToken) is { } interview)
            {
                if (asking is not null && interview.Status == InterviewStatus.Completed)
                {
                    kept.Add(new KeptData($"interview {id}", HandedIn));
                    continue;
                }

                interviews.Stage(interview.Discarded(InterviewStatus.Withdrawn));
                erased++;
            }
        }

        if (held.Count > 0 && person.Conversations.Count > 0)
        {
            kept.Add(new KeptData($"{person.Conversations.Count} conversations", "legal hold of an interview in them"));
        }

        var forgotten = held.Count > 0 ? [] : person.Conversations;
        foreach (var conversation in forgotten)
        {
            await (conversation.Key == asking?.Key
                ? words.StageForgettingAsync(asking.ChannelId, asking.ConversationId, cancellationToken)
                : conversations.StageAsync(conversation.Key, cancellationToken));
        }

        foreach (var draft in person.Drafts)
        {
            people.StageErasureOf(draft);
        }

        foreach (var invitation in person.Invitations)
        {
            people.StageErasureOf(invitation);
        }

        foreach (var checklist in person.Checklists)
        {
            people.StageErasureOf(checklist);
        }

        var closed = person.Cases.Where(matter => matter.IsClosed && !(matter.Interview is { } interview && held.Contains(interview))).ToList();
        closed.ForEach(people.StageErasureOf);
        if (person.Cases.Count > closed.Count)
        {
            kept.Add(new KeptData($"{person.Cases.Count - closed.Count} cases", ToBeLookedInto));
        }

        var now = clock.GetUtcNow();
        var counts = new Dictionary<string, int> { ["transcripts"] = forgotten.Count, ["interviews"] = erased, ["templates"] = person.Drafts.Count, ["checklists"] = person.Checklists.Count, ["cases"] = closed.Count, ["invitations"] = person.Invitations.Count };
        List<Erasure> receipts = again is { } mark
            ? [new Erasure(mark.Id, mark.Person, mark.At, by, counts, kept)]
            : [.. person.Persons.Select(key => new Erasure(Guid.CreateVersion7(now), key, now, by, counts, kept))];

        // Made again after a restore it would be all, what was handed in included.
        var isLogged = again is null && kept.TrueForAll(what => what.Why != HandedIn);
        foreach (var receipt in receipts)
        {
            people.Stage(receipt);
            if (isLogged)
            {
                unit.AfterCommit(() => log.Append(new ErasureMark(receipt.Id, receipt.Person, now)));
            }
        }

        unit.AfterCommit(() => LogErased(receipts[0].Id, forgotten.Count, erased, kept.Count, by));
        return receipts[0];
    }

    [LoggerMessage(EventId = 9110, Level = LogLevel.Information, Message = "Erasure {Receipt}: {Conversations} conversations and {Interviews} interviews erased, {Kept} things kept, by {By}")]
    private partial void LogErased(Guid receipt, int conversations, int interviews, int kept, string by);
}
