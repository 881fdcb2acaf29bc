using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ExitBot.Dialogs.ExitInterviews.Domain.FollowUps;
using ExitBot.Dialogs.ExitInterviews.Domain.Planning;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>Says a bank in another language: "1.0.0.es.json" has the texts of "1.0.0.en.json" by the names of its items, and nothing else.</summary>
internal sealed partial class BankWording
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly List<string> _errors = [];
    private readonly Content _content;

    private BankWording(string json) => _content = JsonSerializer.Deserialize<Content>(json, Json)!;

    /// <exception cref="InvalidDataException">A text is missing or unknown; the message names the file and the item.</exception>
    public static QuestionBank Say(QuestionBank english, string name, string json)
    {
        try
        {
            var wording = new BankWording(json);
            var bank = wording.Apply(english);
            var errors = wording._errors.Concat(QuestionBankRules.ErrorsIn(bank)).ToList();
            return errors.Count == 0 ? bank : throw new InvalidDataException($"Question bank {name}: {string.Join(" ", errors)}");
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException($"Question bank {name}: {unreadable.Message}", unreadable);
        }
    }

    private QuestionBank Apply(QuestionBank english)
    {
        Expect(_content.Version == english.Version, $"The version is '{_content.Version}' and not '{english.Version}'.");
        Unknown("question", _content.Questions.Keys, english.Questions.Select(question => question.Id));
        return english with
        {
            Language = _content.Language,
            Questions = [.. english.Questions.Select(Say)],
            Routes = Say(english.Routes),
        };
    }

    private Question Say(Question question)
    {
        if (!_content.Questions.TryGetValue(question.Id, out var item))
        {
            _errors.Add($"Question '{question.Id}' is missing.");
            return question;
        }

        var place = $"Question '{question.Id}'";
        Unknown($"{place} option", item.Options.Keys, question.Options.Select(option => option.Code));
        Unknown($"{place} follow-up", item.FollowUp.Keys, question.FollowUps.Select(followUp => followUp.When.Text));
        return question with
        {
            Text = item.Text,
            Options = [.. question.Options.Select(option => option with { Label = Text(item.Options, option.Code, $"{place} option", option.Label) })],
            Scale = question.Scale is { } scale ? scale with { Labels = scale.Labels.ToDictionary(label => label.Key, label => Text(item.Labels, label.Key, $"{place} rating", label.Value)) } : null,
            FollowUps = [.. question.FollowUps.Select(followUp => new FollowUp(followUp.When, Text(item.FollowUp, followUp.When.Text, $"{place} follow-up", followUp.Ask)))],
        };
    }

    private InterviewRoutes Say(InterviewRoutes routes) => routes with
    {
        ByExitType = routes.ByExitType.ToDictionary(route => route.Key, route => Say(route.Value, WireName.Of(route.Key))),
    };

    private InterviewRoute Say(InterviewRoute route, string name) => route with
    {
        Reword = route.Reword.ToDictionary(
            question => question.Key,
            question => Text(_content.Reword.GetValueOrDefault(name) ?? [], question.Key, $"Route '{name}' question", question.Value)),
    };

    private string Text<TKey>(Dictionary<TKey, string> texts, TKey key, string what, string english)
        where TKey : notnull
    {
        if (!texts.TryGetValue(key, out var text) || string.IsNullOrWhiteSpace(text))
        {
            _errors.Add($"{what} '{key}' has no text.");
            return english;
        }

        Expect(SlotsOf(text).SetEquals(SlotsOf(english)), $"{what} '{key}' needs the slots of the English text: {string.Join(", ", SlotsOf(english))}.");
        return text;
    }

    private void Unknown(string what, IEnumerable<string> said, IEnumerable<string> known)
    {
        foreach (var unknown in said.Except(known))
        {
            _errors.Add($"{what} '{unknown}' is not in the English bank.");
        }
    }

    private void Expect(bool isRight, string error)
    {
        if (!isRight)
        {
            _errors.Add(error);
        }
    }

    private static HashSet<string> SlotsOf(string text) => [.. Slot().Matches(text).Select(slot => slot.Value)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Slot();

    private sealed record Content
    {
        public required string Version { get; init; }

        public required string Language { get; init; }

        public required Dictionary<string, Item> Questions { get; init; }

        /// <summary>By route and question.</summary>
        public required Dictionary<string, Dictionary<string, string>> Reword { get; init; }
    }

    private sealed record Item
    {
        public required string Text { get; init; }

        public Dictionary<string, string> Options { get; init; } = [];

        public Dictionary<int, string> Labels { get; init; } = [];

        public Dictionary<string, string> FollowUp { get; init; } = [];
    }
}
