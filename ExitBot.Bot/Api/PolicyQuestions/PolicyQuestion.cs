namespace ExitBot.Bot.Api.PolicyQuestions;

internal sealed record PolicyQuestion(string? Question, string? Country, string? Audience)
{
    private const int LongestQuestion = 2_000;
    private const int LongestScope = 100;

    /// <summary>For the document.</summary>
    public static PolicyQuestion Sample { get; } = new("What happens to my unused vacation days?", Country: null, Audience: null);

    /// <exception cref="BadFieldsException">A field is wrong.</exception>
    public void Check()
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(Question) || Question.Length > LongestQuestion)
        {
            errors.Add("question", $"must have 1 to {LongestQuestion} characters.");
        }

        CheckScope(errors, "country", Country);
        CheckScope(errors, "audience", Audience);
        errors.ThrowIfAny();
    }

    private static void CheckScope(FieldErrors errors, string field, string? value)
    {
        if (value?.Length > LongestScope)
        {
            errors.Add(field, $"must have at most {LongestScope} characters, or be null.");
        }
    }
}
