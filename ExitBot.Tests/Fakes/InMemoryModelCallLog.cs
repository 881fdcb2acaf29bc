using ExitBot.Dialogs.LanguageModel;

namespace ExitBot.Tests.Fakes;

/// <summary>A call log that a test can read and take away.</summary>
internal sealed class InMemoryModelCallLog : IModelCallLog
{
    private readonly Lock _lock = new();
    private readonly List<ModelCallEntry> _entries = [];

    public bool IsAway { get; set; }

    public IReadOnlyList<ModelCallEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    public ModelCallEntry Entry => Entries.Single();

    public Task AppendAsync(ModelCallEntry entry, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            throw new IOException("The database is away.");
        }

        lock (_lock)
        {
            _entries.Add(entry);
        }

        return Task.CompletedTask;
    }

    public Task<long> TokensOfAsync(ModelConversation conversation, CancellationToken cancellationToken) =>
        Task.FromResult(Entries.Where(entry => entry.Conversation == conversation).Sum(TokensOf));

    public Task<long> TokensSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        Task.FromResult(Entries.Where(entry => entry.At >= moment).Sum(TokensOf));

    public Task<string?> FindAnswerAsync(ModelConversation conversation, string question, CancellationToken cancellationToken) => Task.FromResult(
        Entries.LastOrDefault(entry => entry.Conversation == conversation && entry.Question == question && entry.Failure is null)?.Response);

    public Task<int> DeleteBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_entries.RemoveAll(entry => entry.At < moment));
        }
    }

    private static long TokensOf(ModelCallEntry entry) => (long)entry.PromptTokens + entry.CompletionTokens;
}
