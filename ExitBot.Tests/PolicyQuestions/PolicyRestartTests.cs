using ExitBot.Bot.Persistence.PolicyQuestions;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.PolicyQuestions.Domain;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.PolicyQuestions;

/// <summary>The first round over a folder, ended in its middle: the next start reads what is left.</summary>
public sealed class PolicyRestartTests
{
    private const int DoneBeforeTheEnd = 4;

    [Fact]
    public async Task A_first_round_that_was_cut_off_goes_on_where_it_was()
    {
        using var folder = new TempFolder();
        var database = folder.File("exitbot.db");
        var cut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (var first = Start(database, services => services.AddSingleton<IPolicyDocumentStore>(provider => new CutOffStore(ActivatorUtilities.CreateInstance<PolicyDocumentStore>(provider), cut))))
        {
            await cut.Task.WaitAsync(Deadline.Longest);
        }

        await using var second = Start(database);
        var library = second.Service<PolicyLibrary>();
        var store = second.Service<IPolicyDocumentStore>();
        var documents = Handbook.DocumentsIn(Handbook.Sample).Count();
        await Deadline.UntilAsync(() => library.Index.Documents.Count == documents, "the whole folder is searched");

        var entries = await store.ListAsync(default);
        Assert.All(entries, entry => Assert.Equal(PolicyState.Indexed, entry.State));
        var restarted = second.Service<StartOfTest>().At;
        Assert.Equal(DoneBeforeTheEnd, entries.Count(entry => entry.UpdatedAt < restarted));
    }

    private static ExitBotHost Start(string database, Action<IServiceCollection>? swap = null) => ExitBotHost.Start(
        settings: new Dictionary<string, string> { ["Policies:Folder"] = Path.Combine(SourceTree.Root, Handbook.Sample) },
        swap: services =>
        {
            services.AddSingleton(new StartOfTest(TimeProvider.System.GetUtcNow()));
            swap?.Invoke(services);
        },
        databaseFile: database);

    private sealed record StartOfTest(DateTimeOffset At);

    /// <summary>Stops after some documents, as a process does that is killed.</summary>
    private sealed class CutOffStore(IPolicyDocumentStore store, TaskCompletionSource cut) : IPolicyDocumentStore
    {
        private int _read;

        public Task<IReadOnlyList<PolicyEntry>> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

        public Task<IReadOnlyList<PolicyEntry>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken) => store.ListAsync(after, count, cancellationToken);

        public Task<StoredPolicy?> FindAsync(PolicyDocumentId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

        public async Task SaveAsync(StoredPolicy policy, CancellationToken cancellationToken)
        {
            if (policy.State != PolicyState.Queued && ++_read > DoneBeforeTheEnd)
            {
                cut.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            await store.SaveAsync(policy, cancellationToken);
        }

        public Task DeleteAsync(PolicyDocumentId id, CancellationToken cancellationToken) => store.DeleteAsync(id, cancellationToken);
    }
}
