using System.Globalization;

namespace ExitBot.Tests.Fakes;

/// <summary>A normal run takes a sample; <c>./test.sh --long</c> takes the full numbers.</summary>
internal static class TestRun
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("EXITBOT_TEST_LONG") == "1";

    /// <summary>Another one each time. A test that fails names its seed; EXITBOT_TEST_SEED brings it back.</summary>
    public static int Seed() => int.TryParse(Environment.GetEnvironmentVariable("EXITBOT_TEST_SEED"), CultureInfo.InvariantCulture, out var seed)
        ? seed
        : Environment.TickCount;
}
