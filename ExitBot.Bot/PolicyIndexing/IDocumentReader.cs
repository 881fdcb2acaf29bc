using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>Reads one kind of file. What is wrong with a file is a reading, too: no file stops the others.</summary>
internal interface IDocumentReader
{
    /// <summary>With the dot, in lower case.</summary>
    IReadOnlyCollection<string> Extensions { get; }

    Task<DocumentReading> ReadAsync(byte[] content, CancellationToken cancellationToken);
}

/// <summary>The list is closed.</summary>
internal abstract record DocumentReading
{
    private DocumentReading()
    {
    }

    /// <param name="Facts">What the file says of itself.</param>
    public sealed record Read(IReadOnlyList<TextBlock> Blocks, DocumentFacts Facts) : DocumentReading;

    /// <param name="Reason">A sentence: what is wrong, and what would be right.</param>
    public sealed record Refused(string Reason) : DocumentReading;
}
