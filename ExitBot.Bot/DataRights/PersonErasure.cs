using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;

namespace ExitBot.Bot.DataRights;

/// <summary>
/// Forgets a person: conversations, what a model was asked in them, drafts of templates, the checklist, and interviews, of which a register entry without the person stays. What is
/// under legal hold stays, and its conversations with it. Published figures stay until the next ones.
/// </summary>
internal sealed partial class PersonErasure(
    IPersonDataStore people, IInterviewArchive archive, IExitInterviewStore interviews, ConversationErasure conversations, IErasureLog log, IUnitOfWork unit, TimeProvider clock,
    ILogger<PersonErasure> logger)
{
    /// <summary>Erases in one transaction.</summary>
    /// <param name="by">The name of the key, or who else wants it.</param>
    /// <param name="again">The one that is made again, in the log already; null: a new one.</param>
    public async Task<Erasure> EraseAsync(PersonData person, string by, CancellationToken cancellationToken, ErasureMark? again = null)
    {
        List<KeptData> kept = [];
        var erased = 0;
        foreach (var id in person.Interviews)
        {
            if (await archive.FindAsync(id, cancellationToken) is { Review.Hold: not null })
            {
                kept.Add(new KeptData($"interview {id}", "legal hold"));
            }
            else if (await interviews.FindAsync(id, cancellationToken) is { } interview)
            {
                interviews.Stage(interview.Discarded(InterviewStatus.Withdrawn));
                erased++;
            }
        }

        if (kept.Count > 0 && person.Conversations.Count > 0)
        {
            kept.Add(new KeptData($"{person.Conversations.Count} conversations", "legal hold of an interview in them"));
        }

        var forgotten = kept.Count > 0 ? [] : person.Conversations;
        foreach (var conversation in forgotten)
        {
            await conversations.StageAsync(conversation.Key, cancellationToken);
        }

        foreach (var draft in person.Drafts)
        {
            people.StageErasureOf(draft);
        }

        foreach (var checklist in person.Checklists)
        {
            people.StageErasureOf(checklist);
        }

        var now = clock.GetUtcNow();
        var counts = new Dictionary<string, int> { ["transcripts"] = forgotten.Count, ["interviews"] = erased, ["templates"] = person.Drafts.Count, ["checklists"] = person.Checklists.Count };
        List<Erasure> receipts = again is { } mark
            ? [new Erasure(mark.Id, mark.Person, mark.At, by, counts, kept)]
            : [.. person.Persons.Select(key => new Erasure(Guid.CreateVersion7(now), key, now, by, counts, kept))];
        foreach (var receipt in receipts)
        {
            people.Stage(receipt);
            if (again is null)
            {
                unit.AfterCommit(() => log.Append(new ErasureMark(receipt.Id, receipt.Person, now)));
            }
        }

        await unit.CommitAsync(cancellationToken);
        LogErased(receipts[0].Id, forgotten.Count, erased, kept.Count, by);
        return receipts[0];
    }

    [LoggerMessage(EventId = 9110, Level = LogLevel.Information, Message = "Erasure {Receipt}: {Conversations} conversations and {Interviews} interviews erased, {Kept} things kept, by {By}")]
    private partial void LogErased(Guid receipt, int conversations, int interviews, int kept, string by);
}
