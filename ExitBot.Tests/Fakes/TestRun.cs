namespace ExitBot.Tests.Fakes;

/// <summary>A normal run takes a sample; <c>./test.sh --long</c> takes the full numbers.</summary>
internal static class TestRun
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("EXITBOT_TEST_LONG") == "1";
}
