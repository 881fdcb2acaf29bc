using System.Diagnostics.CodeAnalysis;
using ExitBot.Dialogs.PolicyQuestions.Domain;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>
/// Keeps database and library equal to the folder and to what was uploaded. Each document is a step of its own: a run that was broken off goes on where it was.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore holds no handle; disposing it would fail a round that ends after the host.")]
internal sealed partial class PolicyIndexer(
    PolicyFolder folder, PolicyIntake intake, IPolicyDocumentStore store, PolicyLibrary library, IOptions<PolicyOptions> options, ILogger<PolicyIndexer> logger)
{
    private const int ProgressEvery = 50;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<string, string> _stamps = new(StringComparer.Ordinal);
    private readonly Dictionary<PolicyDocumentId, DateTimeOffset> _loaded = [];

    /// <summary>One round: files that have changed are read, then the library takes over what the database has.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await ReadFolderAsync(cancellationToken);
            await LoadAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public async Task<StoredPolicy> UploadAsync(string file, byte[] content, string? facts, CancellationToken cancellationToken)
    {
        var policy = await intake.TakeAsync(file, content, facts, isUpload: true, cancellationToken);
        await store.SaveAsync(policy, cancellationToken);
        await RefreshAsync(cancellationToken);
        return policy;
    }

    public async Task DeleteAsync(PolicyDocumentId id, CancellationToken cancellationToken)
    {
        await store.DeleteAsync(id, cancellationToken);
        await RefreshAsync(cancellationToken);
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await LoadAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task ReadFolderAsync(CancellationToken cancellationToken)
    {
        var files = folder.List();
        var changed = files.Where(file => _stamps.GetValueOrDefault(file.Name) != file.Stamp).ToList();
        var gone = _stamps.Keys.Except(files.Select(file => file.Name)).ToList();
        if (changed.Count == 0 && gone.Count == 0 && _stamps.Count > 0)
        {
            return;
        }

        var known = (await store.ListAsync(cancellationToken)).Where(entry => !entry.IsUpload).ToDictionary(entry => entry.Document.File, StringComparer.Ordinal);
        foreach (var file in changed.Where(file => !known.ContainsKey(file.Name)))
        {
            await store.SaveAsync(intake.Queued(file.Name), cancellationToken);
        }

        foreach (var (number, file) in changed.Index())
        {
            await ReadAsync(file, known.GetValueOrDefault(file.Name)?.ContentHash, cancellationToken);
            if ((number + 1) % ProgressEvery == 0)
            {
                LogProgress(number + 1, changed.Count);
            }
        }

        var names = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in known.Values.Where(entry => !names.Contains(entry.Document.File)))
        {
            await store.DeleteAsync(entry.Document.Id, cancellationToken);
        }

        foreach (var name in gone)
        {
            _stamps.Remove(name);
        }
    }

    private async Task ReadAsync(PolicyFile file, string? knownHash, CancellationToken cancellationToken)
    {
        try
        {
            var policy = PolicyFolder.SizeOf(file) > options.Value.LargestFile
                ? intake.Skipped(file.Name, $"It is larger than {options.Value.LargestFileMb} MB. Divide it, or raise Policies:LargestFileMb.", $"size:{file.Stamp}", isUpload: false)
                : await TakeAsync(file, knownHash, cancellationToken);
            if (policy is not null && policy.ContentHash != knownHash)
            {
                await store.SaveAsync(policy, cancellationToken);
                if (policy.State == PolicyState.Skipped)
                {
                    LogSkipped(file.Name, policy.Reason);
                }
            }

            _stamps[file.Name] = file.Stamp;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // It may be in the middle of being written: the next round tries again.
            LogUnreadable(file.Name, unreadable.GetType().Name);
        }
    }

    private async Task<StoredPolicy?> TakeAsync(PolicyFile file, string? knownHash, CancellationToken cancellationToken)
    {
        var (content, beside) = await PolicyFolder.ReadAsync(file, cancellationToken);
        return PolicyIntake.HashOf(content, beside) == knownHash ? null : await intake.TakeAsync(file.Name, content, beside, isUpload: false, cancellationToken);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var entries = (await store.ListAsync(cancellationToken)).Where(entry => entry.State == PolicyState.Indexed).ToList();
        var put = new List<IndexedDocument>();
        foreach (var entry in entries.Where(entry => _loaded.GetValueOrDefault(entry.Document.Id) != entry.UpdatedAt))
        {
            if (await store.FindAsync(entry.Document.Id, cancellationToken) is { State: PolicyState.Indexed } policy)
            {
                put.Add(new IndexedDocument(policy.Document, policy.Chunks));
            }
        }

        var removed = _loaded.Keys.Except(entries.Select(entry => entry.Document.Id)).ToList();
        if (put.Count == 0 && removed.Count == 0)
        {
            return;
        }

        library.Change(put, removed);
        _loaded.Clear();
        foreach (var entry in entries)
        {
            _loaded[entry.Document.Id] = entry.UpdatedAt;
        }

        LogLoaded(put.Count, removed.Count, library.Index.ChunkCount);
    }

    [LoggerMessage(EventId = 3000, Level = LogLevel.Information, Message = "Policy documents: {Put} new or changed, {Removed} removed; {Chunks} passages are searched")]
    private partial void LogLoaded(int put, int removed, int chunks);

    [LoggerMessage(EventId = 3001, Level = LogLevel.Information, Message = "Policy documents: {Done} of {All} read")]
    private partial void LogProgress(int done, int all);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Warning, Message = "Policy document {File} is skipped. {Reason}")]
    private partial void LogSkipped(string file, string? reason);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Warning, Message = "Policy document {File} cannot be opened now ({Failure}); the next look tries again")]
    private partial void LogUnreadable(string file, string failure);
}
