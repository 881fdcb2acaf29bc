namespace ExitBot.Tests.Benchmarks;

/// <summary>What a leaver says from the first word to the submission, one message a turn.</summary>
internal static class InterviewScript
{
    public static IReadOnlyList<string> Lines { get; } =
    [
        "exit interview", "yes", "named",
        "Kim Lee", "Sales", "senior", "3 years and 2 months", "I resigned", "Dublin", "next Friday",
        "Pay", "Only if the workload had changed as well.",
        "After the third plan in one year I stopped seeing where we were going.",
        "4", "Yes", "A raise in spring, and a second person for the early mornings.",
        "4", "3", "3", "3", "3", "4", "4", "No", "8", "Yes",
        "I would let teams choose their own tools and stop changing priorities every month.",
        "The monthly figures come from a sheet that only I have ever opened.",
        "Thank you for asking, the team was wonderful to work with.", "submit",
    ];
}
