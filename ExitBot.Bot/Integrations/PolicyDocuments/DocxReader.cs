using System.IO.Compression;
using System.Xml;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>
/// Headings, paragraphs and table rows of a Word file. Only its main part is unpacked, and only so much of it: what an archive says of its sizes is not believed. Macros,
/// embedded files and links to elsewhere are never opened.
/// </summary>
internal sealed class DocxReader : IDocumentReader
{
    private const string MainPart = "word/document.xml";
    private const int MostCharacters = 40_000_000;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

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
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (archive.GetEntry(MainPart) is not { } part)
            {
                return new DocumentReading.Refused("It is no Word document, whatever its name says. Give it the extension of what it is.");
            }

            using var stream = part.Open();
            using var xml = XmlReader.Create(stream, Safe);
            return new DocumentReading.Read([.. WordText.Blocks(xml)], DocumentFacts.None);
        }
        catch (InvalidDataException)
        {
            return new DocumentReading.Refused("It is no Word document, or it is damaged. Save it again as .docx.");
        }
        catch (XmlException wrong)
        {
            return new DocumentReading.Refused(wrong.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal)
                ? "Unpacked it is far larger than a document can be."
                : "It is no Word document, or it is damaged. Save it again as .docx.");
        }
    }
}
