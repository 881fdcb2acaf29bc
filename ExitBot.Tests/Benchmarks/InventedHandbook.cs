using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Tests.PolicyQuestions;

namespace ExitBot.Tests.Benchmarks;

/// <summary>Documents of any number: the words of the sample handbook and 20,000 invented ones, each as frequent as its rank has it in a language. The same ones in every run.</summary>
internal sealed class InventedHandbook
{
    private const int Invented = 20_000;
    private const int SentencesEach = 9;
    private const int WordsEach = 12;

    private readonly Random _random = new(7);
    private readonly string[] _words;

    public InventedHandbook() => _words =
    [
        .. Handbook.DocumentsIn(Handbook.Sample)
            .SelectMany(document => document.Chunks)
            .SelectMany(chunk => PlainText.Words(chunk.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .CountBy(word => word)
            .OrderByDescending(word => word.Value)
            .Select(word => word.Key),
        .. Enumerable.Range(0, Invented).Select(_ => Word()),
    ];

    public IndexedDocument Document(int number, int chunks)
    {
        var document = new PolicyDocument(PolicyDocumentId.New(TimeProvider.System), $"{number:000}.md", Sentence(3), "en", Version: "1");
        return new IndexedDocument(document, [.. Enumerable.Range(0, chunks).Select(ordinal => new PolicyChunk(ordinal, [document.Title, Sentence(3)], Text()))]);
    }

    public string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => _words[Rank()]));

    private string Text() => string.Concat(Enumerable.Range(0, SentencesEach).Select(_ => $"{Sentence(WordsEach)}. "));

    // Zipf: the logarithm of the rank is spread evenly.
    private int Rank() => (int)Math.Pow(_words.Length, _random.NextDouble()) - 1;

    private string Word() => string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => $"{"bcdfglmnprstvz"[_random.Next(14)]}{"aeiou"[_random.Next(5)]}"));
}
