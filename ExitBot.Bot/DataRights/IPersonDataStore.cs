using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.DataRights;

/// <summary>Finds what is kept about people. It reads and stages; whoever opened the unit of work commits.</summary>
internal interface IPersonDataStore
{
    /// <param name="id">As a channel or the employer's directory gives it.</param>
    Task<PersonData> FindAsync(string id, CancellationToken cancellationToken);

    Task<PersonData> FindAsync(KeyHash person, CancellationToken cancellationToken);

    /// <summary>What is kept about one person, who is the same on every channel that the employer vouches for once they were invited.</summary>
    Task<PersonData> FindAsync(PersonKey person, CancellationToken cancellationToken);

    /// <summary>All that was said in a conversation, in order.</summary>
    Task<IReadOnlyList<TranscriptLine>> ReadAsync(KeyHash conversation, CancellationToken cancellationToken);

    Task<IReadOnlyList<Erasure>> ListErasuresAsync(CancellationToken cancellationToken);

    void Stage(Erasure erasure);

    /// <summary>What is gone already by its conversation is no fault.</summary>
    void StageErasureOf(PersonDraft draft);

    void StageErasureOf(PersonChecklist checklist);

    /// <summary>With its evidence, notices and history.</summary>
    void StageErasureOf(PersonCase closed);

    void StageErasureOf(PersonInvitation invitation);
}
