using System.Security.Cryptography;
using System.Text;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>Makes a document of a file, or says why it cannot.</summary>
internal sealed class PolicyIntake(IEnumerable<IDocumentReader> readers, IOptions<PolicyOptions> options, TimeProvider clock)
{
    // Goes up when documents have to be read again although they are the same: readers or chunks have changed.
    private const string ReadingVersion = "1";
    private const int LongestTitle = 200;

    // One stored document; about two hundred pages.
    private const int MostCharacters = 400_000;

    private readonly Dictionary<string, IDocumentReader> _readers = readers
        .SelectMany(reader => reader.Extensions.Select(extension => (extension, reader)))
        .ToDictionary(pair => pair.extension, pair => pair.reader, StringComparer.OrdinalIgnoreCase);

    public string Kinds => string.Join(", ", _readers.Keys.Order(StringComparer.Ordinal));

    /// <summary>Whether it is a document at all, by its name.</summary>
    public bool Knows(string file) => _readers.ContainsKey(Path.GetExtension(file));

    /// <summary>The same file has the same id everywhere, so that several instances that look at one folder write one document.</summary>
    public static PolicyDocumentId IdOf(string file, bool isUpload) =>
        new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{(isUpload ? "upload" : "folder")}:{file}")).AsSpan(0, 16)));

    public static string HashOf(byte[] content, string? beside) =>
        Convert.ToHexStringLower(SHA256.HashData([.. SHA256.HashData(content), .. Encoding.UTF8.GetBytes($"{ReadingVersion}:{beside}")]));

    /// <param name="beside">The text of the file beside it; it says more than the front matter.</param>
    public async Task<StoredPolicy> TakeAsync(string file, byte[] content, string? beside, bool isUpload, CancellationToken cancellationToken)
    {
        var hash = HashOf(content, beside);
        var reading = await ReadAsync(file, content, cancellationToken);
        return reading switch
        {
            DocumentReading.Read { Blocks: var blocks } when !blocks.Any(block => block.Text.Any(char.IsLetter)) =>
                Skipped(file, "It has no text that could be read. A scanned document must be run through text recognition first.", hash, isUpload),
            DocumentReading.Read read => Of(file, read, beside is null ? read.Facts : DocumentFacts.Read(beside).Over(read.Facts), hash, isUpload),
            DocumentReading.Refused refused => Skipped(file, refused.Reason, hash, isUpload),
            _ => throw new InvalidOperationException($"{reading.GetType().Name} is no reading."),
        };
    }

    public StoredPolicy Skipped(string file, string reason, string hash, bool isUpload) =>
        new(DocumentOf(file, DocumentFacts.None, Path.GetFileNameWithoutExtension(file), SpokenLanguages.English, isUpload), PolicyState.Skipped, reason, [], hash, isUpload, clock.GetUtcNow());

    public StoredPolicy Queued(string file) => Skipped(file, reason: "", hash: "", isUpload: false) with { State = PolicyState.Queued, Reason = null };

    private async Task<DocumentReading> ReadAsync(string file, byte[] content, CancellationToken cancellationToken)
    {
        if (content.LongLength > options.Value.LargestFile)
        {
            return new DocumentReading.Refused($"It is larger than {options.Value.LargestFileMb} MB. Divide it, or raise Policies:LargestFileMb.");
        }

        return content.Length == 0 ? new DocumentReading.Refused("It is empty.")
            : _readers.TryGetValue(Path.GetExtension(file), out var reader) ? await reader.ReadAsync(content, cancellationToken)
            : new DocumentReading.Refused($"Files of this kind are not read. Read are: {Kinds}.");
    }

    private StoredPolicy Of(string file, DocumentReading.Read read, DocumentFacts facts, string hash, bool isUpload)
    {
        if (facts.Problem is { } problem)
        {
            return Skipped(file, problem, hash, isUpload);
        }

        var (blocks, isCut) = Cut(read.Blocks);
        var heading = blocks.Find(block => block.HeadingLevel > 0)?.Text;
        var title = facts.Title ?? heading ?? Path.GetFileNameWithoutExtension(file);
        var language = facts.Language is { } named ? SpokenLanguages.Nearest(named) : PolicyLanguages.Guess(string.Join(' ', blocks.Select(block => block.Text)));
        var chunks = Chunker.Cut(blocks);
        var reason = isCut || chunks.Count >= Chunker.MostChunks ? "Only the beginning is searched: the document is too long. Divide it." : null;
        return new StoredPolicy(DocumentOf(file, facts, title, language, isUpload), PolicyState.Indexed, reason, chunks, hash, isUpload, clock.GetUtcNow());
    }

    private static (List<TextBlock> Blocks, bool IsCut) Cut(IReadOnlyList<TextBlock> blocks)
    {
        var kept = new List<TextBlock>();
        var left = MostCharacters;
        foreach (var block in blocks.Select(block => block with { Text = InertText.Of(block.Text) }))
        {
            if (block.Text.Length > left)
            {
                kept.Add(block with { Text = PlainText.Cut(block.Text, left) });
                return (kept, true);
            }

            left -= block.Text.Length;
            kept.Add(block);
        }

        return (kept, false);
    }

    private static PolicyDocument DocumentOf(string file, DocumentFacts facts, string title, string language, bool isUpload) => new(
        IdOf(file, isUpload),
        file,
        PlainText.Shorten(PlainText.OneLine(InertText.Of(title)), LongestTitle),
        language,
        facts.Owner,
        facts.Country,
        facts.Audience,
        facts.Version,
        facts.ValidFrom,
        facts.ValidTo);
}
