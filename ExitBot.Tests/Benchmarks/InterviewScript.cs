namespace ExitBot.Tests.Benchmarks;

/// <summary>What a leaver says from the first word to the submission, one message a turn.</summary>
internal static class InterviewScript
{
    private static readonly string[] Beginning = ["exit interview", "yes", "named"];
    private static readonly string[] Profile = ["Kim Lee", "Sales", "senior", "3 years and 2 months", "I resigned", "Dublin", "next Friday"];
    private static readonly string[] FifteenQuestions =
    [
        "Pay", "Only if the workload had changed as well.",
        "After the third plan in one year I stopped seeing where we were going.",
        "4", "Yes", "A raise in spring, and a second person for the early mornings.",
        "4", "3", "3", "3", "3", "4", "4", "No", "8", "Yes",
        "I would let teams choose their own tools and stop changing priorities every month.",
    ];

    private static readonly string[] TwoMore =
        ["The monthly figures come from a sheet that only I have ever opened.", "Thank you for asking, the team was wonderful to work with."];

    /// <summary>Of somebody who was not invited: the profile is asked, and all seventeen questions.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Beginning, .. Profile, .. FifteenQuestions, .. TwoMore, "submit"];

    /// <summary>Of somebody whose invitation says the profile, where fifteen questions are asked at most.</summary>
    public static IReadOnlyList<string> LinesOfInvited { get; } = [.. Beginning, .. FifteenQuestions, "submit"];
}
