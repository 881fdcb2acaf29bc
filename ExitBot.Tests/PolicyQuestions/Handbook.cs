using ExitBot.Dialogs.PolicyQuestions.Domain;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.PolicyQuestions;

/// <summary>A folder of Markdown as a library.</summary>
internal static class Handbook
{
    public const string Sample = "ExitBot.Bot/policies";

    /// <summary>Handbooks of other companies, each with its questions. Each was written, questions included, before anything was tried on it.</summary>
    public const string Others = "ExitBot.Tests/PolicyQuestions/Evaluation";

    public static PolicyLanguages Languages { get; } = new();

    public static PolicyLibrary In(string folder)
    {
        var library = new PolicyLibrary(Languages);
        library.Change(DocumentsIn(folder), []);
        return library;
    }

    public static IEnumerable<IndexedDocument> DocumentsIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*.md").Order(StringComparer.Ordinal).Select(Read);

    public static PolicyLibrary Of(params (string File, string Text)[] documents)
    {
        var library = new PolicyLibrary(Languages);
        library.Change(documents.Select(document => Read(document.File, document.Text)), []);
        return library;
    }

    private static IndexedDocument Read(string path) => Read(Path.GetFileName(path), File.ReadAllText(path));

    private static IndexedDocument Read(string file, string text)
    {
        var (facts, body) = DocumentFacts.Split(text);
        var blocks = MarkdownText.Blocks(body).ToList();
        var title = facts.Title ?? blocks.Find(block => block.HeadingLevel > 0)?.Text ?? file;
        var document = new PolicyDocument(
            PolicyDocumentId.New(TimeProvider.System), file, title, facts.Language ?? PolicyLanguages.Guess(body), facts.Owner, facts.Country, facts.Audience, facts.Version, facts.ValidFrom, facts.ValidTo);
        return new IndexedDocument(document, Chunker.Cut(blocks));
    }
}
