using System.Globalization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>The report a person at HR reads. Its wording is report.en.md; HR reads English in this cut.</summary>
internal static class MarkdownReport
{
    private const string None = "–";
    private const string Handover = "handover";
    private static readonly string Form = EmbeddedFile.Read("ExitInterviews/Domain/Reports/report.en.md");

    public static string Write(ExitInterview interview, InterviewPlan plan)
    {
        var answers = plan.Questions(interview)
            .Select(question => (Question: question, Answer: interview.AnswerTo(question.Id)))
            .Where(pair => pair.Answer is not null)
            .Select(pair => (pair.Question, Answer: pair.Answer!))
            .ToList();
        var given = answers.Where(pair => !pair.Answer.Skipped).ToList();
        var skipped = answers.Where(pair => pair.Answer.Skipped).ToList();

        return Fill(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = interview.Id.ToString(),
            ["status"] = WireName.Of(interview.Status),
            ["identity"] = WireName.Of(interview.Identity),
            ["language"] = interview.Language,
            ["bank_version"] = interview.BankVersion,
            ["answered"] = given.Count.ToString(CultureInfo.InvariantCulture),
            ["skipped"] = skipped.Count.ToString(CultureInfo.InvariantCulture),
            ["consent"] = interview.Consent is { } consent ? $"{Time(consent.At)}, text {consent.TextVersion}" : None,
            ["started"] = Time(interview.StartedAt),
            ["completed"] = interview.CompletedAt is { } completedAt ? Time(completedAt) : None,
            ["main_reason"] = given.Where(pair => pair.Question.Id == "reason_main").Select(pair => Label(pair.Question, pair.Answer)).FirstOrDefault(None),
            ["ratings"] = Rows(given.Where(pair => pair.Answer.Rating is not null), (question, answer) => $"{answer.Rating} of {question.Scale!.Max}"),
            ["choices"] = Rows(given.Where(pair => pair.Answer.OptionCode is not null), Label),
            ["texts"] = Paragraphs(given.Where(pair => pair.Answer.Kind == QuestionKind.Open && pair.Question.Theme != Handover)
                .Select(pair => $"**{pair.Question.Text}**\n\n{MarkdownText.Quote(pair.Answer.Text!)}")),
            ["handover"] = Paragraphs(given.Where(pair => pair.Question.Theme == Handover)
                .Select(pair => $"**{pair.Question.Text}**\n\n{MarkdownText.Quote(pair.Answer.Text!)}")),
            ["attribution"] = interview.Attribution is { } attribution ? WireName.Of(attribution) : None,
            ["follow_ups"] = Paragraphs(interview.FollowUps.Where(followUp => followUp.Text is not null)
                .Select(followUp => $"**{MarkdownText.Cell(followUp.Asked)}**\n\n{MarkdownText.Quote(followUp.Text!)}")),
            ["profile"] = string.Join('\n', InterviewProfile.Fields
                .Select(field => $"| {WireName.Of(field)} | {MarkdownText.Cell(interview.Profile.ValueOf(field) ?? None)} |")),
            ["skips"] = Paragraphs(skipped.Select(pair => pair.Question.Text)),
        });
    }

    private static string Rows(IEnumerable<(Question Question, InterviewAnswer Answer)> answers, Func<Question, InterviewAnswer, string> value) =>
        string.Join('\n', answers
            .Select(pair => $"| {MarkdownText.Cell(pair.Question.Text)} | {value(pair.Question, pair.Answer)} | {MarkdownText.Cell(pair.Answer.Text ?? None)} |")
            .DefaultIfEmpty($"| {None} | {None} | {None} |"));

    private static string Paragraphs(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs.DefaultIfEmpty(None));

    private static string Label(Question question, InterviewAnswer answer) =>
        question.Options.FirstOrDefault(option => option.Code == answer.OptionCode)?.Label ?? answer.OptionCode!;

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    // Slots are filled in one pass: what a person wrote is never read as a slot.
    private static string Fill(Dictionary<string, string> slots) => TextSlots.Fill(Form, name => slots[name]);
}
