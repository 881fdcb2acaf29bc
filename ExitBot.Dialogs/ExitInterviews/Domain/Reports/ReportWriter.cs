using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>Makes the report on an ended interview. Questions and labels are in English, for HR; answers stay in their own language.</summary>
public sealed class ReportWriter(QuestionBanks banks, IOptions<InterviewLimits> limits)
{
    private const string Handover = "handover";
    private const double SureFrom = 0.5;
    private const double LikelyFrom = 0.25;

    private static readonly HashSet<string> Liked = ["role_best_part", "keep_doing"];
    private static readonly HashSet<string> Changes = ["one_change", "growth_skills", "wellbeing_support", "manager_advice"];

    public InterviewReport Write(InterviewFile file, int monthsKept, ReportAdditions additions)
    {
        var (hidden, matters) = (additions.Evidence, additions.Matters);
        var (interview, analysis) = (file.Interview, file.Analysis ?? throw new ArgumentException("The interview has not ended.", nameof(file)));
        var plan = new InterviewPlan(banks.For(interview with { Language = SpokenLanguages.English }), limits.Value);
        var record = InterviewRecords.Of(file, monthsKept);
        var answers = AnswersOf(interview, plan, additions).Select(answer => answer with { Answer = hidden.Hide(answer.Answer) })
            .Select(answer => answer with { SpecialCategories = SpecialCategories.In(answer.Answer, interview.Language) }).ToList();
        var main = MainOf(file, plan);
        return new InterviewReport
        {
            Head = HeadOf(record, interview, analysis),
            Summary = Summary(record, main, matters),
            MainReason = main is null ? null : Without(main, hidden),
            OriginalReason = OriginalOf(file, plan) is { } original && original.Code != main?.Code ? Without(original, hidden) : null,
            SecondaryReasons = [.. analysis.SecondaryReasons.Where(reason => reason.Code != main?.Code).Select(reason => Without(Reason(reason, interview, plan), hidden))],
            Preventable = record.Preventable,
            FirstThought = record.FirstThought,
            Trigger = Without(QuoteOf(analysis.Trigger), hidden),
            Ratings = [.. RatingsOf(interview, plan, additions)],
            Themes = [.. record.Themes.Select(theme => theme with { Quote = hidden.Hide(theme.Quote) })],
            LikedMost = [.. answers.Where(answer => Liked.Contains(answer.QuestionId))],
            WouldChange = [.. answers.Where(answer => Changes.Contains(answer.QuestionId))],
            Enps = record.Enps,
            RecommendReturn = record.RecommendReturn,
            Handover = [.. answers.Where(answer => answer.Theme == Handover)],
            MattersForReview = matters,
            Skipped = [.. interview.Answers.Where(answer => answer.Skipped).Select(answer => plan.Find(interview, answer.QuestionId)?.Text ?? answer.QuestionId)],
            Answers = [.. answers.Where(answer => answer.Theme != Handover)],
            Sections = [.. additions.Sections.Select(section => section with { Lines = [.. section.Lines.Select(hidden.Hide)] })],
            Regretted = record.Regretted,
            FollowUp = new ReportFollowUp(file.Latest(InterviewChange.FollowUpOwner), file.Latest(InterviewChange.FollowUpDate)),
            Changes = [.. file.Changes.Select(change => new ReportChange(change.Field, change.From, change.To, change.Note, change.By, change.At))],
            Transcript = [.. additions.Transcript.Select(line => line with { Text = hidden.Hide(line.Text) })],
            DataRights = new ReportRights(record.ExpiresAt, record.LegalHold, interview.Person is { } person ? $"POST /api/v1/people/{Uri.EscapeDataString(person.Id)}/erasure" : null),
        };
    }

    private static ReportReason Without(ReportReason reason, SealedWords hidden) => reason with { Quote = Without(reason.Quote, hidden) };

    private static ReportQuote? Without(ReportQuote? quote, SealedWords hidden) => quote is null ? null : quote with { Text = hidden.Hide(quote.Text) };

    private static ReportHead HeadOf(InterviewRecord record, ExitInterview interview, InterviewAnalysis analysis) => new(
        record.Id, record.Profile.Name ?? $"Person {record.Id[^6..]}", record.Identity, record.Attribution, record.Profile.RoleBand, record.Profile.Department, record.Profile.Location,
        record.Profile.TenureMonths, record.Profile.ExitType, record.Profile.LastDay, record.StartedAt, record.CompletedAt, (int)Math.Ceiling(interview.ActiveTime.TotalMinutes), record.Status,
        record.Language, record.BankVersion, analysis.Versions.Rules, analysis.Versions.Model, analysis.Versions.Prompt);

    private static List<string> Summary(InterviewRecord record, ReportReason? main, int matters)
    {
        var negative = Themes("negative");
        var positive = Themes("positive");
        return
        [
            main is null ? "No reason for leaving was given, and none can be told from the answers." : $"Main reason: {main.Label} ({main.Basis}). Preventable: {record.Preventable ?? "not asked"}.",
            $"Spoken of critically: {negative}. Spoken of well: {positive}.",
            $"Exit eNPS {(record.Enps is { } enps ? $"{enps.Score} ({enps.Bucket})" : "not given")}, would return: {record.RecommendReturn ?? "not given"}. "
                + (matters == 0 ? "No matter needs review." : $"Matters that need review: {matters}, told to those who may read them."),
        ];

        string Themes(string polarity) => string.Join(", ", record.Themes.Where(theme => theme.Polarity == polarity).Select(theme => theme.Theme).DefaultIfEmpty("nothing"));
    }

    private static ReportReason? MainOf(InterviewFile file, InterviewPlan plan) => file.Review.MainReason is { } corrected
        ? ReasonOf(corrected, "corrected", file, plan)
        : OriginalOf(file, plan);

    private static ReportReason? OriginalOf(InterviewFile file, InterviewPlan plan) => file.Analysis!.MainReason is { } code
        ? ReasonOf(code, file.Analysis.StatedReason is null ? "inferred" : "stated", file, plan)
        : null;

    private static ReportReason ReasonOf(string code, string basis, InterviewFile file, InterviewPlan plan)
    {
        var (interview, analysis) = (file.Interview, file.Analysis!);
        var inferred = analysis.InferredReason?.Code == code ? analysis.InferredReason : analysis.SecondaryReasons.FirstOrDefault(reason => reason.Code == code);
        var stated = code == analysis.StatedReason && interview.AnswerTo("reason_main") is { Text: { } words } answer ? new ReportQuote(words, answer.Turn) : null;
        return new ReportReason(
            code, LabelOf(code, interview, plan), basis, inferred?.Weight, inferred is null ? null : ConfidenceOf(inferred.Weight), QuoteOf(inferred?.Quote) ?? stated);
    }

    private static ReportReason Reason(ReasonFinding reason, ExitInterview interview, InterviewPlan plan) =>
        new(reason.Code, LabelOf(reason.Code, interview, plan), "inferred", reason.Weight, ConfidenceOf(reason.Weight), QuoteOf(reason.Quote));

    private static string ConfidenceOf(double weight) => weight switch
    {
        >= SureFrom => "high",
        >= LikelyFrom => "medium",
        _ => "low",
    };

    private static ReportQuote? QuoteOf(Quotation? quote) => quote is null ? null : new ReportQuote(quote.Text, quote.Turn);

    private static string LabelOf(string code, ExitInterview interview, InterviewPlan plan) =>
        plan.Find(interview, "reason_main")?.Options.FirstOrDefault(option => option.Code == code)?.Label ?? code;

    private static IEnumerable<ReportRating> RatingsOf(ExitInterview interview, InterviewPlan plan, ReportAdditions additions)
    {
        foreach (var answer in interview.Answers)
        {
            if (answer.Rating is { } rating && plan.Find(interview, answer.QuestionId) is { Scale: { } scale } question)
            {
                var average = additions.Averages.TryGetValue(question.Id, out var known) ? known : (double?)null;
                var remark = answer.Text is null ? null : additions.Evidence.Hide(answer.Text);
                yield return new ReportRating(question.Id, question.Theme, question.Text, rating, scale.Max, average, remark, TranslationOf(answer.Text, additions), answer.Turn)
                {
                    SpecialCategories = remark is null ? [] : SpecialCategories.In(remark, interview.Language),
                };
            }
        }
    }

    private static IEnumerable<ReportAnswer> AnswersOf(ExitInterview interview, InterviewPlan plan, ReportAdditions additions)
    {
        foreach (var answer in interview.Answers.Where(answer => !answer.Skipped && answer.Rating is null))
        {
            if (plan.Find(interview, answer.QuestionId) is not { } question)
            {
                continue;
            }

            var label = question.Options.FirstOrDefault(option => option.Code == answer.OptionCode)?.Label;
            var said = label is null ? answer.Text! : answer.Text is null ? label : $"{label}: {answer.Text}";
            yield return new ReportAnswer(question.Id, question.Theme, question.Text, said, TranslationOf(answer.Text, additions), answer.Turn, IsFollowUp: false);
        }

        foreach (var followUp in interview.FollowUps.Where(followUp => followUp.Text is not null))
        {
            var theme = plan.Find(interview, followUp.QuestionId)?.Theme ?? "";
            yield return new ReportAnswer(followUp.QuestionId, theme, followUp.Asked, followUp.Text!, TranslationOf(followUp.Text, additions), followUp.Turn, IsFollowUp: true);
        }
    }

    private static string? TranslationOf(string? text, ReportAdditions additions) => text is null ? null : additions.Translations.GetValueOrDefault(additions.Evidence.Hide(text));
}
