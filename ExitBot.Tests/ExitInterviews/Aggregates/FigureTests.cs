using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

namespace ExitBot.Tests.ExitInterviews.Aggregates;

/// <summary>What the figures say.</summary>
public sealed class FigureTests
{
    [Fact]
    public void A_share_has_its_count_and_a_wilson_interval()
    {
        var reasons = Leavers.Many(31).Concat(Leavers.Many(89, reason: "career_growth")).Published().Read(FigureKind.Reasons);

        Assert.Equal(new Figure("compensation", 31, 0.2583, 0.1884, 0.3433, Hidden: null), reasons["compensation"]);
    }

    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    public void The_wilson_interval_is_the_textbooks(int count, int n, double low, double high) => Assert.Equal((low, high), WilsonInterval.Of(count, n));

    [Fact]
    public void The_score_is_promoters_less_detractors()
    {
        var summary = Leavers.Many(10, enps: 9).Concat(Leavers.Many(10, enps: 7)).Concat(Leavers.Many(20, enps: 3)).Published().Read(FigureKind.Summary);

        Assert.Equal((40, -0.25), (summary["enps"].N, summary["enps"].Share));
        Assert.Equal(0.5, summary["enps:detractor"].Share);
    }

    [Fact]
    public void An_average_is_told_of_enough_ratings_only()
    {
        var rated = Leavers.One() with { Ratings = [("manager_support", 2), ("pay_fair", 5)] };
        var other = Leavers.One() with { Ratings = [("manager_support", 5)] };

        var averages = Enumerable.Repeat(rated, 4).Append(other).Concat(Leavers.Many(5, enps: 8)).Published().Averages;

        Assert.Equal([new PublishedAverage("enps", 1, 8), new PublishedAverage("manager_support", 1, 2.6)], averages.OrderBy(average => average.Question));
    }

    [Fact]
    public void Reasons_are_ranked_by_count_and_hidden_ones_come_last()
    {
        var rows = FigureReader.Read(
            Leavers.Many(9, reason: "health").Concat(Leavers.Many(20)).Concat(Leavers.Many(2, reason: "education")).Concat(Leavers.Many(3, reason: "commute")).Published(),
            new FigureQuery(FigureKind.Reasons, From: null, To: null, Cut: null)).Rows;

        Assert.Equal(["compensation", "health", "commute", "education"], rows.Select(row => row.Key));
        Assert.Equal([null, null, "privacy", "privacy"], rows.Select(row => row.Hidden));
    }

    [Fact]
    public void A_heat_map_has_a_cell_for_each_theme_and_group()
    {
        var map = Leavers.Many(8, theme: "manager").Concat(Leavers.Many(8)).Concat(Leavers.Many(10, department: "Support", theme: "manager")).Published().Read(FigureKind.Heatmap);

        Assert.Equal((8, 0.5), (map["manager/Sales"].N, map["manager/Sales"].Share));
        Assert.Equal((10, 1.0), (map["manager/Support"].N, map["manager/Support"].Share));
    }

    [Fact]
    public void A_department_that_is_called_by_a_name_is_not()
    {
        var map = Leavers.Many(8, department: "Maria Lopez's team", theme: "manager").Concat(Leavers.Many(30, department: "Support", theme: "manager")).Published().Read(FigureKind.Heatmap);

        Assert.Equal(8, map["manager/[name]'s team"].N);
        Assert.DoesNotContain(map.Keys, key => key.Contains("Maria", StringComparison.Ordinal));
    }

    [Fact]
    public void A_trend_goes_quarter_by_quarter()
    {
        var trend = Leavers.Many(10, quarter: 0, enps: 10).Concat(Leavers.Many(10, quarter: 1, enps: 1)).Published().Read(FigureKind.Trend);

        Assert.Equal((1.0, -1.0), (trend["enps@2025-Q1"].Share, trend["enps@2025-Q2"].Share));
    }

    [Fact]
    public void A_reworded_question_begins_a_series_of_its_own()
    {
        var before = Leavers.Many(10, enps: 10).Select(facts => facts with { Ratings = [("pay_fair", 5)] });
        var after = Leavers.Many(10, enps: 1).Select(facts => facts with { BankVersion = "2.0.0", Ratings = [("pay_fair", 1)] });

        var snapshot = before.Concat(after).Published(series: (_, version) => version == "1.0.0" ? 1 : 2);

        var trend = snapshot.Read(FigureKind.Trend);
        Assert.Equal((10, 1.0), (trend["enps@2025-Q1"].N, trend["enps@2025-Q1"].Share));
        Assert.Equal((10, -1.0), (trend["enps#2@2025-Q1"].N, trend["enps#2@2025-Q1"].Share));
        Assert.Equal(10, trend["pay_fair#1@2025-Q1"].N);
        Assert.Contains("pay_fair#2@2025-Q1", trend.Keys);
        Assert.Equal(-1.0, snapshot.Read(FigureKind.Summary)["enps"].Share);
        Assert.Equal([5.0, 1.0], snapshot.Averages.Where(average => average.Question == "pay_fair").OrderBy(average => average.Series).Select(average => average.Mean));
    }

    [Fact]
    public void A_wording_is_numbered_by_what_it_was_before()
    {
        var first = new QuestionBanks().Latest;
        var reworded = first with { Version = "9.0.0", Questions = [.. first.Questions.Select(question => question.Id == "pay_fair" ? question with { Text = "Paid well?" } : question)] };
        var banks = new QuestionBanks([first, reworded]);

        Assert.Equal((1, 2, 1), (banks.SeriesOf("pay_fair", first.Version), banks.SeriesOf("pay_fair", "9.0.0"), banks.SeriesOf("enps", "9.0.0")));
    }

    [Fact]
    public void Before_the_first_snapshot_there_is_nothing()
    {
        var figures = FigureReader.Read(snapshot: null, new FigureQuery(FigureKind.Summary, From: null, To: null, Cut: null));

        Assert.Equal((null, null), (figures.Snapshot, figures.N));
        Assert.Empty(figures.Rows);
    }

    [Fact]
    public void A_period_counts_what_lies_in_it()
    {
        var snapshot = Leavers.Many(10, quarter: 0).Concat(Leavers.Many(20, quarter: 2)).Published();

        Assert.Equal(10, snapshot.Read(FigureKind.Reasons, from: 0, to: 1)["compensation"].N);
        Assert.Equal(20, snapshot.Read(FigureKind.Reasons, from: 1)["compensation"].N);
        Assert.Equal(30, snapshot.Read(FigureKind.Reasons)["compensation"].N);
    }
}
