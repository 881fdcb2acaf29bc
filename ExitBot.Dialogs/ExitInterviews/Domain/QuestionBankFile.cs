using System.Text.Json;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>Reads a bank file. What this cut does not use (follow-ups, routes) is left unread.</summary>
internal static class QuestionBankFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <exception cref="InvalidDataException">The bank is not usable; the message names the file and the item.</exception>
    public static QuestionBank Parse(string name, string json)
    {
        var bank = Read(name, json);
        var errors = QuestionBankRules.ErrorsIn(bank).ToList();
        return errors.Count == 0 ? bank : throw new InvalidDataException($"Question bank {name}: {string.Join(" ", errors)}");
    }

    private static QuestionBank Read(string name, string json)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(json, Json)!;
            return new QuestionBank(
                content.Version,
                content.Language,
                [.. content.Questions.Select(ToQuestion).OrderBy(question => question.Order)],
                [.. content.ReasonGroups.Values]);
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException($"Question bank {name}: {unreadable.Message}", unreadable);
        }
    }

    private static Question ToQuestion(Item item) =>
        new(item.Id, item.Order, item.Theme, KindOf(item), item.Text, item.Core, item.Sensitive, item.Options ?? [], item.Scale);

    private static QuestionKind KindOf(Item item) => WireName.TryParse<QuestionKind>(item.Kind, out var kind)
        ? kind
        : throw new JsonException($"Question '{item.Id}' has the unknown kind '{item.Kind}'.");

    private sealed record Content
    {
        public required string Version { get; init; }

        public required string Language { get; init; }

        public required IReadOnlyList<Item> Questions { get; init; }

        public required Dictionary<string, IReadOnlyList<string>> ReasonGroups { get; init; }
    }

    private sealed record Item
    {
        public required string Id { get; init; }

        public required int Order { get; init; }

        public required string Theme { get; init; }

        public required string Kind { get; init; }

        public required string Text { get; init; }

        public required bool Core { get; init; }

        public required bool Sensitive { get; init; }

        public IReadOnlyList<AnswerOption>? Options { get; init; }

        public AnswerScale? Scale { get; init; }
    }
}
