using System.Text.Json;
using ExitBot.Dialogs.ExitInterviews.Domain.FollowUps;
using ExitBot.Dialogs.ExitInterviews.Domain.Planning;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>Reads a bank file. Members that are for its readers (notes, why_asked) are left unread.</summary>
internal static class QuestionBankFile
{
    private const string ShortTenure = "short_tenure_lt_3m";

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
                [.. content.ReasonGroups.Select(group => new ReasonGroup(group.Key, group.Value))],
                ToRoutes(content.Routes),
                content.Always,
                content.Defaults.VagueWordsBelow);
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException($"Question bank {name}: {unreadable.Message}", unreadable);
        }
    }

    private static Question ToQuestion(Item item) =>
        new(item.Id, item.Order, item.Theme, KindOf(item), item.Text, item.Core, item.Sensitive, item.Options ?? [], item.Scale)
        {
            FollowUps = [.. (item.FollowUp ?? []).Select(followUp => new FollowUp(ConditionOf(item, followUp.When), followUp.Ask))],
            MaxFollowUps = item.MaxFollowups,
            SkipIf = item.SkipIf is { } skipIf ? ConditionOf(item, skipIf) : null,
            AskIf = [.. (item.AskIf ?? []).Select(askIf => ConditionOf(item, askIf))],
            OnlyUnderMonths = item.AppliesTo?.TenureLtMonths,
        };

    private static Condition ConditionOf(Item item, string text)
    {
        try
        {
            return Condition.Parse(text);
        }
        catch (FormatException wrong)
        {
            throw new JsonException($"Question '{item.Id}': {wrong.Message}", wrong);
        }
    }

    private static InterviewRoutes ToRoutes(Dictionary<string, Route> routes)
    {
        var byExitType = Enum.GetValues<ExitType>().ToDictionary(type => type, type => RouteNamed(WireName.Of(type)));
        var shortTenure = RouteNamed(ShortTenure);
        return routes.Keys.FirstOrDefault() is { } unknown
            ? throw new JsonException($"Route '{unknown}' is none of {string.Join(", ", Enum.GetValues<ExitType>().Select(WireName.Of))}, {ShortTenure}.")
            : new InterviewRoutes(byExitType, shortTenure);

        InterviewRoute RouteNamed(string name) => routes.Remove(name, out var route)
            ? new InterviewRoute(route.Skip ?? [], route.Reword ?? [], route.First ?? [])
            : throw new JsonException($"Route '{name}' is missing.");
    }

    private static QuestionKind KindOf(Item item) => WireName.TryParse<QuestionKind>(item.Kind, out var kind)
        ? kind
        : throw new JsonException($"Question '{item.Id}' has the unknown kind '{item.Kind}'.");

    private sealed record Content
    {
        public required string Version { get; init; }

        public required string Language { get; init; }

        public required IReadOnlyList<Item> Questions { get; init; }

        public required Dictionary<string, IReadOnlyList<string>> ReasonGroups { get; init; }

        public required Dictionary<string, Route> Routes { get; init; }

        public required IReadOnlyList<string> Always { get; init; }

        public required Defaults Defaults { get; init; }
    }

    private sealed record Defaults
    {
        public required int VagueWordsBelow { get; init; }
    }

    private sealed record Route
    {
        public IReadOnlyList<string>? Skip { get; init; }

        public Dictionary<string, string>? Reword { get; init; }

        public IReadOnlyList<string>? First { get; init; }
    }

    private sealed record Probe
    {
        public required string When { get; init; }

        public required string Ask { get; init; }
    }

    private sealed record Audience
    {
        public int? TenureLtMonths { get; init; }
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

        public IReadOnlyList<Probe>? FollowUp { get; init; }

        public int MaxFollowups { get; init; }

        public string? SkipIf { get; init; }

        public IReadOnlyList<string>? AskIf { get; init; }

        public Audience? AppliesTo { get; init; }
    }
}
