using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Persistence.Turns;

/// <summary>Remembers the version read of each document; the commit fails when it is no longer the one in the database.</summary>
internal sealed class BotStateStore(IRowReader reader, UnitOfWork unit, RecentRows<KeyHash, BotStateRow> recent, TimeProvider clock) : IBotStateStore
{
    private static readonly RowQuery<BotStateRow> ByKey = new([nameof(BotStateRow.Key)]);

    private readonly Dictionary<KeyHash, Document> _documents = [];

    public async ValueTask<string?> ReadAsync(KeyHash key, CancellationToken cancellationToken)
    {
        if (!_documents.TryGetValue(key, out var document))
        {
            var row = recent.TryGet(key, out var last) ? last : await reader.FirstAsync(ByKey, cancellationToken, key);
            _documents[key] = document = new Document(row?.Version ?? 0, row?.Body);
        }

        return document.Body;
    }

    public void Stage(KeyHash key, string json)
    {
        if (!_documents.TryGetValue(key, out var document) || document.Body != json)
        {
            Set(key, json);
        }
    }

    public void StageDelete(KeyHash key) => Set(key, body: null);

    private void Set(KeyHash key, string? body)
    {
        if (!_documents.TryGetValue(key, out var document))
        {
            // Never read: it must not exist, or the commit says that it is stale.
            _documents[key] = document = new Document(VersionRead: 0, Body: null);
        }

        _documents[key] = document with { Body = body, Staged = true };
        if (!document.Staged)
        {
            unit.OnCommit(batch => AddRow(batch, key));
        }
    }

    private void AddRow(RowBatch batch, KeyHash key)
    {
        var document = _documents[key];
        var row = new BotStateRow
        {
            Key = key,
            Body = document.Body ?? string.Empty,
            Version = document.VersionRead + 1,
            UpdatedAt = clock.GetUtcNow(),
        };

        var remember = recent.Change(key);
        if (document.Body is not null)
        {
            unit.AfterCommit(() => remember(row));
        }

        switch (document)
        {
            case { Body: not null, VersionRead: 0 }:
                batch.Insert(row);
                break;
            case { Body: not null }:
                batch.Update(row);
                break;
            case { VersionRead: > 0 }:
                batch.Delete(row);
                break;
        }
    }

    private sealed record Document(int VersionRead, string? Body, bool Staged = false);
}
