using System.Globalization;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Planning;

/// <summary>One condition of a bank: "rating&lt;=2", "choice==yes|partly", "decision_timing==never", "mentions==tools", "vague_or_short".</summary>
/// <param name="Text">As the bank has it.</param>
/// <param name="QuestionId">Whose answer it looks at; null: the one just given, or the whole interview.</param>
public sealed record Condition(string Text, ConditionKind Kind, string? QuestionId, IReadOnlyList<string> Values, int Number)
{
    private const string ThisChoice = "choice";
    private const string ThisRating = "rating";
    private const string Theme = "mentions";

    /// <exception cref="FormatException">It is no condition; the message quotes it.</exception>
    public static Condition Parse(string text)
    {
        switch (text)
        {
            case "vague_or_short":
                return new Condition(text, ConditionKind.Vague, QuestionId: null, Values: [], Number: 0);
            case "mentions_theme_without_detail":
                return new Condition(text, ConditionKind.ThemeInPassing, QuestionId: null, Values: [], Number: 0);
        }

        foreach (var (sign, kind) in new[] { ("<=", ConditionKind.RatingAtMost), (">=", ConditionKind.RatingAtLeast), ("==", ConditionKind.RatingIs) })
        {
            if (text.Split(sign) is [{ Length: > 0 } subject, { Length: > 0 } value])
            {
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Of(text, subject, kind, [], number)
                    : kind == ConditionKind.RatingIs ? Of(text, subject, subject == Theme ? ConditionKind.Mentions : ConditionKind.Is, value.Split('|'), number: 0)
                    : throw new FormatException($"'{text}' compares with '{value}', which is no number.");
            }
        }

        throw new FormatException($"'{text}' is no condition.");
    }

    private static Condition Of(string text, string subject, ConditionKind kind, IReadOnlyList<string> values, int number) =>
        new(text, kind, subject is ThisChoice or ThisRating or Theme ? null : subject, values, number);
}
