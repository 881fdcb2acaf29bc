using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using ExitBot.Tests.ExitInterviews.Analysis;
using Microsoft.Extensions.Options;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>What stands in the report on an interview beside what the person said.</summary>
public sealed class ReportTests
{
    private const string Story = "Nach drei Jahren war <b>Schluss</b>.";
    private const string Translation = "After three years it was over.";

    private static readonly ReportWriter Writer = new(new QuestionBanks(), Options.Create(new InterviewLimits()));
    private static readonly ExitInterview Interview = Ended.Interview("de", ("reason_main", "compensation"), ("reason_story", Story), ("manager_support", 2), ("enps", 3));

    [Fact]
    public void A_translation_stands_beside_the_original_and_says_that_a_machine_made_it()
    {
        var report = Written(new ReportAdditions { Translations = new Dictionary<string, string> { [Story] = Translation } });

        var answer = report.Answers.Single(answer => answer.QuestionId == "reason_story");
        Assert.Equal((Story, Translation), (answer.Answer, answer.Translation));
        Assert.All(report.Answers.Where(other => other != answer), other => Assert.Null(other.Translation));
        Assert.All([MarkdownReport.Write(report), HtmlReport.Write(report)], page =>
        {
            Assert.Contains("Machine translation, unchecked", page, StringComparison.Ordinal);
            Assert.Contains("Nach drei Jahren", page, StringComparison.Ordinal);
            Assert.Contains("After three years it was over", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_average_of_all_stands_beside_a_rating_where_there_is_one()
    {
        var report = Written(new ReportAdditions { Averages = new Dictionary<string, double> { ["manager_support"] = 3.6 } });

        Assert.Equal([("manager_support", 3.6), ("enps", null)], report.Ratings.Select(rating => (rating.QuestionId, rating.Average)));
        Assert.Contains("3.6", HtmlReport.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_told_to_case_handlers_is_left_out_of_its_translation_too()
    {
        var report = Written(new ReportAdditions { Evidence = new SealedWords([Story]), Translations = new Dictionary<string, string> { [Story] = Translation } });

        Assert.DoesNotContain("three years", MarkdownReport.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_stands_above_what_it_corrected_and_no_reason_twice()
    {
        var told = Ended.Interview("en", ("reason_main", "compensation"), ("reason_story", "My manager never listened and the pay was far too low."));
        var review = new InterviewReview { InterviewId = told.Id, MainReason = "manager_relationship" };

        var report = Writer.Write(new InterviewFile(told, told.Analysis(), review, []), monthsKept: 24, ReportAdditions.None);

        Assert.Equal(("manager_relationship", "corrected"), (report.MainReason!.Code, report.MainReason.Basis));
        Assert.Equal(("compensation", "stated"), (report.OriginalReason!.Code, report.OriginalReason.Basis));
        Assert.DoesNotContain("manager_relationship", report.SecondaryReasons.Select(reason => reason.Code));
        Assert.Contains("Main before it was corrected", MarkdownReport.Write(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "I was diagnosed with burnout in spring.", "health")]
    [InlineData("en", "It got worse after I joined the union.", "union")]
    [InlineData("en", "Since I am pregnant the union rep helped me.", "health, union")]
    [InlineData("de", "Wegen meiner Schwerbehinderung kam ich nicht weiter.", "health")]
    [InlineData("es", "Estuve de baja por ansiedad.", "health")]
    [InlineData("fr", "Je suis déléguée syndicale.", "union")]
    [InlineData("pt", "Fiquei grávida e tudo mudou.", "health")]
    [InlineData("hi", "मैं बीमार थी।", "health")]
    [InlineData("ar", "كنت حاملاً في ذلك الوقت.", "health")]
    [InlineData("ja", "妊娠してから変わりました。", "health")]
    [InlineData("en", "The pay was low and the healthy snacks were gone.", "")]
    [InlineData("de", "Die Einarbeitung wurde behindert, sonst gesundes Klima.", "")]
    public void What_is_said_of_health_or_a_union_is_marked_in_every_language(string language, string said, string special)
    {
        var told = Ended.Interview(language, ("reason_main", "compensation"), ("reason_story", said));

        var report = Writer.Write(new InterviewFile(told, told.Analysis(), new InterviewReview { InterviewId = told.Id }, []), monthsKept: 24, ReportAdditions.None);

        Assert.Equal(special, string.Join(", ", report.Answers.Single(answer => answer.QuestionId == "reason_story").SpecialCategories));
        Assert.Equal(special.Length > 0, MarkdownReport.Write(report).Contains("special category", StringComparison.Ordinal));
    }

    private static InterviewReport Written(ReportAdditions additions) =>
        Writer.Write(new InterviewFile(Interview, Interview.Analysis(), new InterviewReview { InterviewId = Interview.Id }, []), monthsKept: 24, additions);
}
