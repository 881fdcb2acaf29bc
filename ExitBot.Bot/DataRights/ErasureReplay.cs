namespace ExitBot.Bot.DataRights;

/// <summary>
/// At start, erases again whom the log names and the database does not: it was restored from a backup that is older. What the log lacks it gets.
/// </summary>
internal sealed partial class ErasureReplay(IServiceScopeFactory scopes, IErasureLog log, ILogger<ErasureReplay> logger) : IHostedService
{
    private const string By = "restore";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var marks = log.Read();
        Dictionary<Guid, Erasure> known;
        await using (var scope = scopes.CreateAsyncScope())
        {
            known = (await scope.ServiceProvider.GetRequiredService<IPersonDataStore>().ListErasuresAsync(cancellationToken)).ToDictionary(erasure => erasure.Id);
        }

        foreach (var unwritten in known.Values.ExceptBy(marks.Select(mark => mark.Id), erasure => erasure.Id))
        {
            log.Append(new ErasureMark(unwritten.Id, unwritten.Person, unwritten.At));
        }

        foreach (var mark in marks.Where(mark => !known.ContainsKey(mark.Id)))
        {
            await AgainAsync(mark, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task AgainAsync(ErasureMark mark, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<IPersonDataStore>();
        var found = await people.FindAsync(mark.Person, cancellationToken);

        // What was said after it belongs to a new time; only what is older was to go.
        var person = found with
        {
            Conversations = [.. found.Conversations.Where(conversation => conversation.CreatedAt <= mark.At)],
            Drafts = [.. found.Drafts.Where(draft => draft.CreatedAt <= mark.At)],
            Checklists = [.. found.Checklists.Where(checklist => checklist.CreatedAt <= mark.At)],
        };
        await scope.ServiceProvider.GetRequiredService<PersonErasure>().EraseAsync(person, By, cancellationToken, mark);
        LogReplayed(mark.Id);
    }

    [LoggerMessage(EventId = 9111, Level = LogLevel.Warning, Message = "Erasure {Receipt} is not in the database, which was restored it seems: it was made again")]
    private partial void LogReplayed(Guid receipt);
}
