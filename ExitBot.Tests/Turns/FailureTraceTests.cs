using ExitBot.Bot.Turns;

namespace ExitBot.Tests.Turns;

public sealed class FailureTraceTests
{
    [Fact]
    public void A_failure_is_told_by_kinds_and_places_and_never_by_its_messages()
    {
        var failure = Assert.ThrowsAny<Exception>(static () => Read("my manager shouted"));

        var trace = new FailureTrace(failure).ToString();

        Assert.DoesNotContain("shouted", trace, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), trace, StringComparison.Ordinal);
        Assert.Contains(nameof(FormatException), trace, StringComparison.Ordinal);
        Assert.Contains(nameof(Read), trace, StringComparison.Ordinal);
    }

    private static void Read(string said)
    {
        try
        {
            _ = int.Parse(said, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (FormatException wrong)
        {
            throw new InvalidOperationException(said, wrong);
        }
    }
}
