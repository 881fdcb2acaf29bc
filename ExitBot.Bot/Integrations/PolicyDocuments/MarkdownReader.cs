using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

internal sealed class MarkdownReader : IDocumentReader
{
    public IReadOnlyCollection<string> Extensions { get; } = [".md", ".markdown"];

    public Task<DocumentReading> ReadAsync(byte[] content, CancellationToken cancellationToken) => Task.FromResult(Encoded.Read(content, text =>
    {
        var (facts, body) = DocumentFacts.Split(text);
        return new DocumentReading.Read([.. MarkdownText.Blocks(body)], facts);
    }));
}
