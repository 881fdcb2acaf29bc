using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>
/// What marketers of eight languages type, without a model. Evaluation/sentences.txt: a language, a sentence, what the draft has then. Evaluation/conversations.txt: a
/// language, the turns, and what the draft has in the end.
/// </summary>
public sealed class SentenceTests
{
    private const string Folder = "ExitBot.Tests/WhatsAppTemplates/Evaluation";
    private const int MostTurns = 8;

    [Fact]
    public async Task Of_one_sentence_nothing_is_lost()
    {
        var wrong = new List<string>();
        foreach (var (locale, said, expected) in Sentences())
        {
            using var host = new DialogHost { Locale = locale };
            await host.SayAllAsync("whatsapp template", said);
            var found = SignatureOf(host.Drafts.All.First());
            if (found != expected)
            {
                wrong.Add($"{locale}: {said}\n  expected {expected}\n  found    {found}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Step_by_step_in_at_most_eight_turns()
    {
        var wrong = new List<string>();
        foreach (var (locale, turns, expected) in Conversations())
        {
            using var host = new DialogHost { Locale = locale };
            await host.SayAsync("whatsapp template");
            var needed = 0;
            for (var turn = 0; turn < turns.Count; turn++)
            {
                await host.SayAsync(turns[turn]);
                var missing = host.Drafts.All.First().Review.Missing;
                needed = needed == 0 && missing.All(field => field is MissingField.HeaderMedia) ? turn + 1 : needed;
            }

            var found = SignatureOf(host.Drafts.All.First());
            if (found != expected || needed is 0 or > MostTurns)
            {
                wrong.Add($"{locale}: {string.Join(" | ", turns)}, whole after {needed} turns\n  expected {expected}\n  found    {found}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>One line for all that a draft has, texts left out where they are long.</summary>
    internal static string SignatureOf(StoredDraft stored)
    {
        var draft = stored.Draft;
        string?[] parts =
        [
            stored.Review.IsComplete ? "complete" : $"lacks {string.Join('+', stored.Review.Missing.Where(field => field != MissingField.Name))}",
            draft.Category?.WireName(),
            draft.Language,
            draft.Header switch { null => null, DraftHeader.Text text => $"header “{text.Words}”", DraftHeader.Media media => $"header {media.Kind}", var other => $"header {other.GetType().Name}" },
            draft.Offer is { } offer ? $"offer “{offer.Title}”" : null,
            draft.Authentication is { Minutes: { } minutes } ? $"{minutes} minutes" : null,
            draft.Body is { } body ? $"body of {body.Length}" : null,
            draft.Samples.Count > 0 ? $"samples {string.Join(", ", draft.Samples.Select(sample => sample.Value))}" : null,
            draft.Footer is { } footer ? $"footer “{footer}”" : null,
            .. draft.Buttons.Select(TextOf),
            .. draft.Cards.Select(card => $"card {card.Header?.GetType().Name} “{card.Body}” {string.Join(' ', card.Buttons.Select(TextOf))}"),
            draft.AsksToCall ? "asks to call" : null,
        ];
        return string.Join("; ", parts.OfType<string>());
    }

    private static string TextOf(DraftButton button) => button switch
    {
        DraftButton.Link link => $"[{link.Label} > {link.Address}]",
        DraftButton.Phone phone => $"[{phone.Label} > {phone.Number}]",
        DraftButton.CopyCode coupon => $"[code {coupon.Code}]",
        DraftButton.OneTimeCode code => $"[{code.Kind}{string.Concat(code.Apps.Select(app => $" {app.PackageName}"))}]",
        DraftButton.Flow flow => $"[{flow.Label} > flow {flow.Reference?.Value}]",
        _ => $"[{button.GetType().Name} {button.Label}]",
    };

    private static IEnumerable<(string Locale, string Said, string Expected)> Sentences() =>
        Blocks("sentences.txt").Select(block => (block[0], block[1], block[2]));

    private static IEnumerable<(string Locale, IReadOnlyList<string> Turns, string Expected)> Conversations() =>
        Blocks("conversations.txt").Select(block => (block[0], (IReadOnlyList<string>)block[1..^1], block[^1]));

    /// <summary>Lines between empty ones: the language, what is said, and behind "= " what the draft has.</summary>
    private static IEnumerable<string[]> Blocks(string file) => SourceTree.Read($"{Folder}/{file}")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Select(lines => (string[])[.. lines[..^1], lines[^1][2..]]);
}
