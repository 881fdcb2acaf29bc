using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using FsCheck;
using FsCheck.Fluent;

namespace ExitBot.Tests.ExitInterviews.Aggregates;

/// <summary>Whoever may read every figure learns nothing about fewer people than the rules allow, whatever is subtracted from whatever.</summary>
public sealed class SubtractionTests
{
    private const int Least = 5;
    private const int Quarters = 6;

    private static readonly string[] Departments = ["Sales", "Support", "Legal", "Canteen"];
    private static readonly string[] Reasons = ["compensation", "career_growth", "health", "commute", "education"];

    [Fact]
    public void Too_few_are_hidden_and_so_is_the_next_smallest()
    {
        var reasons = Leavers.Many(20).Concat(Leavers.Many(9, reason: "health")).Concat(Leavers.Many(1, reason: "commute")).Published().Read(FigureKind.Reasons);

        Assert.Equal(20, reasons["compensation"].N);
        Assert.Equal(("privacy", "privacy"), (reasons["health"].Hidden, reasons["commute"].Hidden));
    }

    [Fact]
    public void A_small_group_hides_another_so_that_it_cannot_be_told_from_all()
    {
        var facts = Leavers.Many(20).Concat(Leavers.Many(12, department: "Support")).Concat(Leavers.Many(2, department: "Canteen"));

        var reasons = facts.Published().Read(FigureKind.Reasons, cut: "department");

        Assert.Equal(20, reasons["compensation/Sales"].N);
        Assert.Equal(("privacy", "privacy"), (reasons["compensation/Support"].Hidden, reasons["compensation/Canteen"].Hidden));
    }

    [Fact]
    public void One_more_interview_does_not_show_between_two_periods()
    {
        var snapshot = Leavers.Many(8, quarter: 0).Concat(Leavers.Many(1, quarter: 1)).Concat(Leavers.Many(8, quarter: 2)).Published();

        var counts = Enumerable.Range(0, 3).Select(last => snapshot.Read(FigureKind.Reasons, to: last)["compensation"].N).ToList();

        Assert.Equal([8, 8, 17], counts);
    }

    [Fact]
    public void The_minimum_cannot_be_set_under_three()
    {
        var validator = new AnalyticsOptionsValidator();

        Assert.True(validator.Validate(name: null, new AnalyticsOptions { ScoreMinimum = 2 }).Failed);
        Assert.True(validator.Validate(name: null, new AnalyticsOptions { TextMinimum = 2 }).Failed);
        Assert.True(validator.Validate(name: null, new AnalyticsOptions { ScoreMinimum = 3, TextMinimum = 3 }).Succeeded);
    }

    [Fact]
    public void Every_count_and_every_difference_of_two_periods_is_about_nobody_or_enough() => Prop.ForAll(Populations(), facts =>
    {
        var snapshot = facts.Published();
        foreach (var cut in new string?[] { null, "department" })
        {
            var windows = Windows(snapshot, FigureKind.Reasons, cut);
            foreach (var key in windows.Values.SelectMany(rows => rows.Keys).Distinct())
            {
                foreach (var (one, first) in windows)
                {
                    foreach (var (other, second) in windows.Where(window => one.From <= window.Key.From && one.To >= window.Key.To))
                    {
                        var difference = CountOf(first, key) - CountOf(second, key);
                        if (difference is > 0 and < Least or < 0)
                        {
                            return false;
                        }
                    }
                }
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_hidden_in_a_group_cannot_be_told_from_its_sum() => Prop.ForAll(Populations(), facts =>
    {
        var table = facts.Published().Tables.Single(table => table is { Name: "reasons", Cut: "department" });
        return table.Columns.All(column =>
        {
            var hidden = column.Cells.Count(cell => cell.IsHidden);
            var rest = column.Size.Sum(release => release.Count) - column.Cells.SelectMany(cell => cell.Releases).Sum(release => release.Count);
            return rest is 0 or >= Least && (hidden != 1 || column.Cells.Count == 1 || rest == 0);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_hidden_in_one_group_cannot_be_told_from_all_and_the_other_groups() => Prop.ForAll(Populations(), facts =>
    {
        var all = facts.ToList();
        var snapshot = all.Published();
        var table = snapshot.Tables.Single(table => table is { Name: "reasons", Cut: "department" });
        return Reasons.All(reason =>
        {
            var cells = table.Columns.SelectMany(column => column.Cells.Where(cell => cell.Row == reason).Select(cell => (column.Name, cell.IsHidden))).ToList();
            var hidden = cells.Where(cell => cell.IsHidden).Select(cell => cell.Name).ToHashSet();
            var people = all.Count(one => one.Reason == reason && hidden.Contains(one.Department!));
            return hidden.Count == 0 || people >= Least || hidden.Count == cells.Count;
        });
    }).QuickCheckThrowOnFailure();

    private static Dictionary<(int From, int To), Dictionary<string, Figure>> Windows(Snapshot snapshot, FigureKind kind, string? cut) =>
        (from first in Enumerable.Range(0, Quarters)
         from last in Enumerable.Range(first, Quarters - first)
         select (first, last)).ToDictionary(window => window, window => snapshot.Read(kind, cut, window.first, window.last));

    private static int CountOf(Dictionary<string, Figure> rows, string key) => rows.GetValueOrDefault(key)?.N ?? 0;

    private static Arbitrary<InterviewFacts[]> Populations() => (
        from quarter in Gen.Choose(0, Quarters - 1)
        from department in Gen.Elements(Departments)
        from reason in Gen.Frequency((6, Gen.Constant(Reasons[0])), (3, Gen.Constant(Reasons[1])), (1, Gen.Elements(Reasons)))
        select Leavers.One(quarter, department, reason)).ArrayOf(80).ToArbitrary();
}
