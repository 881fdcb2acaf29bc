using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>Paragraphs between empty lines.</summary>
internal sealed class PlainTextReader : IDocumentReader
{
    public IReadOnlyCollection<string> Extensions { get; } = [".txt"];

    public Task<DocumentReading> ReadAsync(byte[] content, CancellationToken cancellationToken) => Task.FromResult(Encoded.Read(content, text =>
    {
        var (facts, body) = DocumentFacts.Split(text);
        return new DocumentReading.Read([.. LineBlocks.Of(body)], facts);
    }));
}
