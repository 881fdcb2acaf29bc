using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>Turns what is kept of an interview into its record. Until it has ended that is its register entry.</summary>
public static class InterviewRecords
{
    private const string Inferred = "inferred";

    /// <param name="monthsKept">How long records are kept, from their end on.</param>
    public static InterviewRecord Of(InterviewFile file, int monthsKept)
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
            file.IsReadable ? ProfileOf(interview.Profile) : new ProfileRecord(),
            file.IsReadable ? [.. interview.Answers.Select(answer => ToRecord(answer, interview))] : [],
            MainReasonOf(file),
            [.. (analysis?.SecondaryReasons ?? []).Select(reason => new SecondaryReasonRecord(reason.Code, Inferred, reason.Quote.Text, reason.Quote.Turn))],
            analysis?.Preventable,
            analysis?.FirstThought,
            analysis?.Trigger?.Text,
            WireName.Of(file.Review.Regretted),
            [.. (analysis?.Themes ?? []).Select(ToRecord)],
            OverallOf(analysis),
            analysis?.Enps is { } score ? new EnpsRecord(score, EnpsBucket.Of(score)) : null,
            analysis?.RecommendReturn,
            interview.StartedAt,
            interview.CompletedAt,
            file.IsReadable ? (interview.CompletedAt ?? interview.UpdatedAt).AddMonths(monthsKept) : null,
            file.Review.Hold is not null);
    }

    private static MainReasonRecord? MainReasonOf(InterviewFile file)
    {
        if (file is not { Analysis: { } analysis, AcceptedReason: { } accepted })
        {
            return null;
        }

        var stated = file.Interview.AnswerTo("reason_main");
        var quote = analysis.InferredReason?.Quote
            ?? (stated?.Text is { } text ? new Quotation(text, stated.Turn) : null);
        return new MainReasonRecord(analysis.StatedReason, analysis.InferredReason?.Code, accepted, quote?.Text, quote?.Turn ?? stated?.Turn);
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

    private static ThemeRecord ToRecord(ThemeFinding theme) =>
        new(theme.Theme, theme.Polarity is { } polarity ? WireName.Of(polarity) : null, theme.Quote.Text, theme.Quote.Turn);

    private static AnswerRecord ToRecord(InterviewAnswer answer, ExitInterview interview) => new(
        answer.QuestionId,
        WireName.Of(answer.Kind),
        (object?)answer.Rating ?? answer.OptionCode ?? (answer.Kind == QuestionKind.Open ? answer.Text : null),
        answer.Kind == QuestionKind.Open ? null : answer.Text,
        FollowUpText: interview.FollowUpsTo(answer.QuestionId).Select(followUp => followUp.Text).OfType<string>().ToList() is { Count: > 0 } texts ? string.Join("\n", texts) : null,
        answer.Skipped,
        answer.Turn);

    private static ProfileRecord ProfileOf(InterviewProfile profile) => new(
        profile.Name,
        profile.Department,
        profile.RoleBand,
        profile.TenureMonths,
        profile.ExitType is { } type ? WireName.Of(type) : null,
        profile.Location,
        profile.LastDay);
}
