using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using FsCheck;
using FsCheck.Fluent;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>When pooled comments may stand in an export, and that no two exports differ by a few of them.</summary>
public sealed class PooledBatchesTests
{
    private const int Least = 8;

    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("8", 1, 1)]
    [InlineData("8", 0, 0)]
    [InlineData("7", 5, 0)]
    [InlineData("3 5", 2, 2)]
    [InlineData("8 3", 3, 1)]
    [InlineData("8 3 0 5 2", 9, 4)]
    public void Whole_months_are_told_when_enough_have_come_together(string people, int monthsLater, int monthsTold) =>
        Assert.Equal(monthsTold == 0 ? DateTimeOffset.MinValue : First.AddMonths(monthsTold), PooledBatches.ToldBefore(Months([.. people.Split(' ').Select(int.Parse)]), Least, First.AddMonths(monthsLater)));

    [Fact]
    public void Between_any_two_exports_nobody_or_enough_people_come_in() => Prop.ForAll(
        Gen.Choose(0, 10).ArrayOf(12).ToArbitrary(),
        people =>
        {
            // An export in the middle of each month knows those who have come until then.
            var told = Enumerable.Range(0, people.Length).Select(now =>
            {
                var known = Months(people[..(now + 1)]);
                var before = PooledBatches.ToldBefore(known, Least, First.AddMonths(now).AddDays(14));
                return known.Where(month => month.Key < before).Sum(month => month.Value);
            }).ToList();
            return told.Zip(told.Skip(1)).All(pair => pair.Second - pair.First is 0 or >= Least);
        }).QuickCheckThrowOnFailure();

    private static Dictionary<DateTimeOffset, int> Months(int[] people) => people.Index().Where(month => month.Item > 0).ToDictionary(month => First.AddMonths(month.Index), month => month.Item);
}
