namespace ExitBot.Dialogs.LanguageModel;

/// <summary>For a check of the settings, which needs no database and counts against no budget.</summary>
public sealed class NoCallLog : IModelCallLog
{
    public Task AppendAsync(ModelCallEntry entry, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<long> TokensOfAsync(ModelConversation conversation, CancellationToken cancellationToken) => Task.FromResult(0L);

    public Task<long> TokensSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken) => Task.FromResult(0L);

    public Task<string?> FindAnswerAsync(ModelConversation conversation, string question, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<int> DeleteBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken) => Task.FromResult(0);
}
