using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>
/// Headings, paragraphs and table rows of a Word file. Of the archive only the main part and its styles are unpacked, and only so much of each: what it says of its sizes is
/// not believed. Macros, embedded files and links to elsewhere are never opened.
/// </summary>
internal sealed class DocxReader : IDocumentReader
{
    private const string Damaged = "It is no Word document, whatever its name says, or it is damaged. Save it again as .docx.";
    private const long MostCharacters = 40_000_000;

    public IReadOnlyCollection<string> Extensions { get; } = [".docx"];

    public Task<DocumentReading> ReadAsync(byte[] content, CancellationToken cancellationToken) => Task.FromResult(Read(content));

    private static DocumentReading Read(byte[] content)
    {
        // An encrypted Word file is an OLE container around the archive.
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return new DocumentReading.Refused("It is protected by a password, or in the old Word format. Save it as .docx without a password.");
        }

        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            return document.MainDocumentPart is { } part
                ? new DocumentReading.Read([.. new WordText(part).Blocks()], DocumentFacts.None)
                : new DocumentReading.Refused(Damaged);
        }
        catch (XmlException wrong) when (wrong.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal))
        {
            return new DocumentReading.Refused("Unpacked it is far larger than a document can be.");
        }
        catch (Exception wrong) when (wrong is InvalidDataException or XmlException or OpenXmlPackageException or IOException or FormatException or InvalidOperationException or ArgumentException)
        {
            // The library has a kind of its own for each way in which an archive can be wrong.
            return new DocumentReading.Refused(Damaged);
        }
    }
}
