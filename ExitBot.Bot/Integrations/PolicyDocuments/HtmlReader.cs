using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>Headings and paragraphs of a page; scripts, styles, forms and attributes are never looked at.</summary>
internal sealed class HtmlReader : IDocumentReader
{
    public IReadOnlyCollection<string> Extensions { get; } = [".html", ".htm"];

    public Task<DocumentReading> ReadAsync(byte[] content, CancellationToken cancellationToken) => Task.FromResult(Encoded.Read(content, text =>
    {
        var page = HtmlText.Read(text);
        return new DocumentReading.Read(page.Blocks, page.Title is { } title ? DocumentFacts.Read($"title: {title}") : DocumentFacts.None);
    }));
}
