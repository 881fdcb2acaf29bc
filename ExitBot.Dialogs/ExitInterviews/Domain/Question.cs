using System.Globalization;
using ExitBot.Dialogs.ExitInterviews.Domain.FollowUps;
using ExitBot.Dialogs.ExitInterviews.Domain.Planning;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>One item of the bank. Options belong to choices, the scale to ratings; the other is empty.</summary>
public sealed record Question(
    string Id,
    int Order,
    string Theme,
    QuestionKind Kind,
    string Text,
    bool Core,
    bool Sensitive,
    IReadOnlyList<AnswerOption> Options,
    AnswerScale? Scale)
{
    /// <summary>Asked after an answer that meets the condition; the first that fits.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    public int MaxFollowUps { get; init; }

    public Condition? SkipIf { get; init; }

    /// <summary>Any of these brings a question that is not core into an interview.</summary>
    public IReadOnlyList<Condition> AskIf { get; init; } = [];

    /// <summary>The same in the other languages: people answer in whichever comes to their tongue.</summary>
    public IReadOnlyDictionary<string, Question> OtherWordings { get; init; } = new Dictionary<string, Question>();

    /// <summary>Only for who was here for less; who did not say is asked.</summary>
    public int? OnlyUnderMonths { get; init; }
}

public sealed record AnswerOption(string Code, string Label);

/// <param name="Labels">By rating; not every rating has one.</param>
public sealed record AnswerScale(int Min, int Max, IReadOnlyDictionary<int, string> Labels)
{
    public IEnumerable<int> Ratings => Enumerable.Range(Min, Max - Min + 1);

    /// <summary>Plain digits on the scale, else null.</summary>
    public int? Reads(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var rating) && rating >= Min && rating <= Max ? rating : null;
}
