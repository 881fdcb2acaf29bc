namespace ExitBot.Bot.DataRights;

/// <summary>What is old enough to go, and not under legal hold. Each call works in small portions, so that nobody waits for it.</summary>
internal interface IRetentionStore
{
    /// <summary>The words of conversations before this moment: transcript, and bodies kept with turns and replies.</summary>
    /// <returns>How many activities.</returns>
    Task<int> ForgetWordsAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken);

    /// <summary>What was said in interviews that ended before this moment. Id, dates and status stay.</summary>
    /// <returns>How many interviews.</returns>
    Task<int> ForgetRecordsAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken);

    /// <summary>Drafts of WhatsApp templates that nobody has changed since before this moment.</summary>
    /// <returns>How many drafts.</returns>
    Task<int> ForgetDraftsAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken);

    /// <summary>Checklists with their tasks that nobody has changed since before this moment.</summary>
    /// <returns>How many checklists.</returns>
    Task<int> ForgetChecklistsAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken);

    /// <summary>Files of cases that were closed before this moment.</summary>
    /// <returns>How many cases.</returns>
    Task<int> ForgetCasesAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken);

    /// <summary>Entries of interviews without content that began before this moment, and who has read what.</summary>
    /// <returns>How many entries.</returns>
    Task<int> ForgetRegisterAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken);
}
