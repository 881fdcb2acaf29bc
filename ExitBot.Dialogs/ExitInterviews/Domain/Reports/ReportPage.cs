using System.Globalization;
using ExitBot.Dialogs.Conversations.Languages;
using static ExitBot.Dialogs.ExitInterviews.Domain.Reports.ReportBlock;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>The report as a page, the same for Markdown and for print. What people wrote is still plain text here.</summary>
internal static class ReportPage
{
    private const string None = "–";
    private const string Translated = "Machine translation, unchecked";

    public static IEnumerable<ReportBlock> Of(InterviewReport report) =>
    [
        new Heading($"Exit interview: {report.Head.Person}", 1),
        new Table([], Head(report.Head)),
        new Heading("Summary", 2),
        new Points(report.Summary),
        new Heading("Reasons for leaving", 2),
        .. Reasons(report),
        new Heading("Ratings", 2),
        Rows(["Question", "Rating", "Average of all", "Remark", "Turn"], report.Ratings.Select(rating =>
            new[] { rating.Question, $"{rating.Rating} of {rating.Max}", rating.Average is { } average ? Number(average) : None, RemarkOf(rating), Number(rating.Turn) })),
        new Heading("Themes", 2),
        new Line("How each theme was spoken of: the statement is judged, never the person."),
        Rows(["Theme", "Polarity", "Quote", "Turn"], report.Themes.Select(theme => new[] { theme.Theme, theme.Polarity ?? None, theme.Quote, Number(theme.Turn) })),
        .. Said("Liked most", report.LikedMost),
        .. Said("Would change", report.WouldChange),
        new Heading("Recommend and return", 2),
        new Line($"Exit eNPS: {(report.Enps is { } enps ? $"{enps.Score} ({enps.Bucket})" : None)}. Would return: {report.RecommendReturn ?? None}."),
        .. Said("Hand-over note", report.Handover),
        new Heading("Matters needing review", 2),
        new Line(report.MattersForReview == 0 ? "None." : $"{report.MattersForReview}. They are kept apart, for those who may read them."),
        .. report.Sections.SelectMany(section => new ReportBlock[] { new Heading(section.Title, 2), new Points(section.Lines) }),
        new Heading("Questions skipped", 2),
        new Points([.. report.Skipped.DefaultIfEmpty(None)]),
        .. Said("All answers, in the language they were given in", report.Answers),
        new Heading("Classification and notes of HR", 2),
        new Line($"Regretted: {report.Regretted}. Follow-up: {report.FollowUp.Owner ?? None}, by {report.FollowUp.Date ?? None}."),
        Rows(["When", "Who", "What", "From", "To", "Note"], report.Changes.Select(change =>
            new[] { Time(change.At), change.By, change.Field, change.From ?? None, change.To ?? None, change.Note ?? None })),
        new Heading("Data rights", 2),
        new Line($"Kept until {(report.DataRights.ExpiresAt is { } expires ? Time(expires) : None)}{(report.DataRights.LegalHold ? ", and longer: it is under legal hold" : "")}. Erase: {report.DataRights.Erase ?? None}."),
        .. Transcript(report.Transcript),
    ];

    private static List<string[]> Head(ReportHead head) =>
    [
        ["Interview", head.Id],
        ["Status", $"{head.Status}, {head.Attribution ?? None}, identity {head.Identity}"],
        ["Department", head.Department ?? None],
        ["Role band", head.RoleBand ?? None],
        ["Location", head.Location ?? None],
        ["Tenure", head.TenureMonths is { } months ? $"{months} months" : None],
        ["Exit", $"{head.ExitType ?? None}, last day {head.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? None}"],
        ["Held", $"{Time(head.StartedAt)} to {(head.CompletedAt is { } completed ? Time(completed) : None)}, {head.DurationMinutes} min in conversation"],
        ["Language", SpokenLanguages.Find(head.Language) is { LegalTextsReviewed: false } ? $"{head.Language}; nobody has reviewed the translation of the consent text yet" : head.Language],
        ["Made with", $"questions {head.BankVersion}, rules {head.RulesVersion}, {(head.Model is null ? "no language model" : $"model {head.Model}, prompt {head.PromptVersion}")}"],
    ];

    private static IEnumerable<ReportBlock> Reasons(InterviewReport report)
    {
        var reasons = report.SecondaryReasons.Select(reason => (Place: "Secondary", reason));
        if (report.OriginalReason is { } original)
        {
            reasons = reasons.Prepend(("Main before it was corrected", original));
        }

        if (report.MainReason is { } main)
        {
            reasons = reasons.Prepend(("Main", main));
        }

        yield return Rows(["", "Reason", "Basis", "Confidence", "Quote", "Turn"], reasons.Select(pair => new[]
        {
            pair.Place, pair.reason.Label, pair.reason.Basis, pair.reason.Confidence ?? None, pair.reason.Quote?.Text ?? None, pair.reason.Quote is { } quote ? Number(quote.Turn) : None,
        }));
        yield return new Line($"Preventable: {report.Preventable ?? None}. First thought of leaving: {report.FirstThought ?? None}. Trigger: {report.Trigger?.Text ?? None}");
    }

    private static string RemarkOf(ReportRating rating) =>
        (rating.RemarkTranslation is { } translation ? $"{rating.Remark} ({Translated}: {translation})" : rating.Remark ?? None) + MarkOf(rating.SpecialCategories);

    private static string MarkOf(IReadOnlyList<string> special) => special.Count == 0 ? "" : $" [special category: {string.Join(", ", special)}]";

    private static IEnumerable<ReportBlock> Said(string title, IReadOnlyList<ReportAnswer> answers)
    {
        yield return new Heading(title, 2);
        if (answers.Count == 0)
        {
            yield return new Line(None);
        }

        foreach (var answer in answers)
        {
            yield return new Quote($"{answer.Question} (turn {answer.Turn}){MarkOf(answer.SpecialCategories)}", answer.Answer);
            if (answer.Translation is { } translation)
            {
                yield return new Quote(Translated, translation);
            }
        }
    }

    private static IEnumerable<ReportBlock> Transcript(IReadOnlyList<TranscriptLine> lines) => lines.Count == 0 ? [] :
    [
        new Heading("Appendix: transcript", 2),
        Rows(["When", "Who", "What"], lines.Select(line => new[] { Time(line.At), line.Role, line.Text })),
    ];

    private static Table Rows(string[] head, IEnumerable<string[]> rows) => new(head, [.. rows.DefaultIfEmpty([.. head.Select(_ => None)])]);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
