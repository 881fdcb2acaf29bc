using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain.Names;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>
/// Turns what is kept of an interview into its record. Until it has ended that is its register entry. Pooled comments belong to the
/// figures, not to a case: they name nobody.
/// </summary>
public static class InterviewRecords
{
    private const string Inferred = "inferred";

    /// <param name="monthsKept">How long records are kept, from their end on.</param>
    /// <param name="evidence">What is told by nobody but case handlers; null where they read.</param>
    public static InterviewRecord Of(InterviewFile file, int monthsKept, SealedWords? evidence = null)
    {
        var names = file.Interview.Attribution == Attribution.Pooled ? new NamedPeople(SaidIn(file.Interview), file.Interview.Language) : null;

        // Evidence first: it is found by the words as they were said.
        return Write(file, monthsKept, text => (evidence?.Hide(text) ?? text) is var left && names is not null ? names.Hide(left) : left);
    }

    /// <summary>All of it, for the person whose it is.</summary>
    public static InterviewRecord Whole(InterviewFile file, int monthsKept) => Write(file, monthsKept, text => text);

    private static InterviewRecord Write(InterviewFile file, int monthsKept, Func<string, string> told)
    {
        var (interview, analysis) = (file.Interview, file.Analysis);
        return new InterviewRecord(
            interview.Id.ToString(),
            WireName.Of(interview.Status),
            WireName.Of(interview.Identity),
            interview.Attribution is { } attribution ? WireName.Of(attribution) : null,
            interview.Language,
            interview.BankVersion,
            interview.Consent is { } consent ? new ConsentRecord(consent.Given, consent.At, consent.TextVersion) : null,
            file.IsReadable ? ProfileOf(interview.Profile, told) : new ProfileRecord(),
            file.IsReadable ? [.. interview.Answers.Select(answer => ToRecord(answer, interview, told))] : [],
            MainReasonOf(file, told),
            [.. (analysis?.SecondaryReasons ?? []).Select(reason => new SecondaryReasonRecord(reason.Code, Inferred, told(reason.Quote.Text), reason.Quote.Turn))],
            analysis?.Preventable,
            analysis?.FirstThought,
            analysis?.Trigger is { } trigger ? told(trigger.Text) : null,
            WireName.Of(file.Review.Regretted),
            [.. (analysis?.Themes ?? []).Select(theme => ToRecord(theme, told))],
            OverallOf(analysis),
            analysis?.Enps is { } score ? new EnpsRecord(score, EnpsBucket.Of(score)) : null,
            analysis?.RecommendReturn,
            interview.StartedAt,
            interview.CompletedAt,
            file.IsReadable ? (interview.CompletedAt ?? interview.UpdatedAt).AddMonths(monthsKept) : null,
            file.Review.Hold is not null);
    }

    private static IEnumerable<string> SaidIn(ExitInterview interview) =>
        interview.Answers.Select(answer => answer.Text).Concat(interview.FollowUps.Select(followUp => followUp.Text)).OfType<string>();

    private static MainReasonRecord? MainReasonOf(InterviewFile file, Func<string, string> told)
    {
        if (file is not { Analysis: { } analysis, AcceptedReason: { } accepted })
        {
            return null;
        }

        var stated = file.Interview.AnswerTo("reason_main");
        var quote = analysis.InferredReason?.Quote
            ?? (stated?.Text is { } text ? new Quotation(text, stated.Turn) : null);
        return new MainReasonRecord(analysis.StatedReason, analysis.InferredReason?.Code, accepted, quote is null ? null : told(quote.Text), quote?.Turn ?? stated?.Turn);
    }

    private static string? OverallOf(InterviewAnalysis? analysis)
    {
        if (analysis is not { HasPolarity: true })
        {
            return null;
        }

        var counts = analysis.Themes.Select(theme => theme.Polarity).OfType<Polarity>().CountBy(polarity => polarity).OrderByDescending(pair => pair.Value).ToList();
        return WireName.Of(
            counts.Count == 0 ? Polarity.Neutral
            : counts.Count > 1 && counts[0].Value == counts[1].Value ? Polarity.Mixed
            : counts[0].Key);
    }

    private static ThemeRecord ToRecord(ThemeFinding theme, Func<string, string> told) =>
        new(theme.Theme, theme.Polarity is { } polarity ? WireName.Of(polarity) : null, told(theme.Quote.Text), theme.Quote.Turn);

    private static AnswerRecord ToRecord(InterviewAnswer answer, ExitInterview interview, Func<string, string> told) => new(
        answer.QuestionId,
        WireName.Of(answer.Kind),
        (object?)answer.Rating ?? answer.OptionCode ?? (answer is { Kind: QuestionKind.Open, Text: { } said } ? told(said) : null),
        answer.Kind != QuestionKind.Open && answer.Text is { } remark ? told(remark) : null,
        FollowUpText: interview.FollowUpsTo(answer.QuestionId).Select(followUp => followUp.Text).OfType<string>().Select(told).ToList() is { Count: > 0 } texts ? string.Join("\n", texts) : null,
        answer.Skipped,
        answer.Turn);

    private static ProfileRecord ProfileOf(InterviewProfile profile, Func<string, string> told) => new(
        profile.Name,
        profile.Department is { } department ? told(department) : null,
        profile.RoleBand,
        profile.TenureMonths,
        profile.ExitType is { } type ? WireName.Of(type) : null,
        profile.Location,
        profile.LastDay);
}
