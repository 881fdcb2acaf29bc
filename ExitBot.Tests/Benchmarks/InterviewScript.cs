namespace ExitBot.Tests.Benchmarks;

/// <summary>What a leaver says from the first word to the submission, one message a turn.</summary>
internal static class InterviewScript
{
    public static IReadOnlyList<string> Lines { get; } =
    [
        "exit interview", "yes", "Pay", "After the third reorganisation in one year I stopped seeing where we were going.",
        "1", "Yes", "4", "3", "2", "3", "4", "5", "4", "8", "Yes",
        "I would let teams choose their own tools and stop changing priorities every month.",
        "Thank you for asking, the team was wonderful to work with.", "submit",
    ];
}
