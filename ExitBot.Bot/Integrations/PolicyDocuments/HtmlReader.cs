using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>Headings and paragraphs of a page; scripts, styles, forms and attributes are never looked at.</summary>
internal sealed class HtmlReader : IDocumentReader
{
    public IReadOnlyCollection<string> Extensions { get; } = [".html", ".htm"];

    public Task<DocumentReading> ReadAsync(byte[] content, CancellationToken cancellationToken) => Task.FromResult(Encoded.Read(content, Read));

    private static DocumentReading Read(string text)
    {
        try
        {
            var page = HtmlText.Read(text);
            return new DocumentReading.Read(page.Blocks, page.Title is { } title ? DocumentFacts.Read($"title: {title}") : DocumentFacts.None);
        }
        catch (InvalidDataException)
        {
            return new DocumentReading.Refused("It has more elements, or deeper ones, than a page can have. Divide it.");
        }
    }
}
