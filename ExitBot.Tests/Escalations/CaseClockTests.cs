using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Tests.Escalations;

public sealed class CaseClockTests
{
    // A Friday.
    private static readonly DateTimeOffset Raised = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(RedFlagCategory.SelfHarm, "2026-11-20T10:15:00Z")]
    [InlineData(RedFlagCategory.ViolenceThreat, "2026-11-20T10:15:00Z")]
    [InlineData(RedFlagCategory.SexualHarassment, "2026-11-20T18:00:00Z")]
    [InlineData(RedFlagCategory.Safety, "2026-11-20T18:00:00Z")]
    [InlineData(RedFlagCategory.Discrimination, "2026-11-23T10:00:00Z")]
    [InlineData(RedFlagCategory.Bullying, "2026-11-22T10:00:00Z")]
    [InlineData(RedFlagCategory.Retaliation, "2026-11-21T10:00:00Z")]
    [InlineData(RedFlagCategory.FraudEthics, "2026-11-27T10:00:00Z")]
    [InlineData(RedFlagCategory.WageHour, "2026-11-25T10:00:00Z")]
    [InlineData(RedFlagCategory.DataSecurity, "2026-11-21T10:00:00Z")]
    public void Each_matter_has_its_clock(RedFlagCategory category, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), CaseClock.For(category, Raised).DueAt);

    [Fact]
    public void Wrongdoing_gets_a_receipt_within_seven_days_and_an_answer_within_three_months()
    {
        var clock = CaseClock.For(RedFlagCategory.FraudEthics, Raised);

        Assert.Equal((Raised.AddDays(7), Raised.AddMonths(3)), (clock.ReceiptDueAt, clock.FeedbackDueAt));
    }
}
