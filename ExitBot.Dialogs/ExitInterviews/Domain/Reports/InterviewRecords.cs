using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>Turns an interview into its record, from what was stated alone: nothing is inferred here.</summary>
public static class InterviewRecords
{
    private const int FirstPromoter = 9;
    private const int FirstPassive = 7;

    public static InterviewRecord Of(ExitInterview interview) => new(
        interview.Id.ToString(),
        WireName.Of(interview.Status),
        WireName.Of(interview.Identity),
        interview.Attribution is { } attribution ? WireName.Of(attribution) : null,
        interview.Language,
        interview.BankVersion,
        interview.Consent is { } consent ? new ConsentRecord(consent.Given, consent.At, consent.TextVersion) : null,
        ProfileOf(interview.Profile),
        [.. interview.Answers.Select(answer => ToRecord(answer, interview))],
        interview.AnswerTo("reason_main") is { OptionCode: { } code } reason ? new MainReasonRecord(code, Inferred: null, code, reason.Text, reason.Turn) : null,
        SecondaryReasons: [],
        PreventableOf(interview.AnswerTo("preventable")),
        interview.AnswerTo("decision_timing")?.OptionCode,
        Trigger: null,
        Regretted: "unknown",
        Themes: [],
        OverallPolarity: null,
        interview.AnswerTo("enps")?.Rating is { } score ? new EnpsRecord(score, BucketOf(score)) : null,
        interview.AnswerTo("would_return")?.OptionCode,
        interview.StartedAt,
        interview.CompletedAt,
        ExpiresAt: null,
        LegalHold: false);

    private static AnswerRecord ToRecord(InterviewAnswer answer, ExitInterview interview) => new(
        answer.QuestionId,
        WireName.Of(answer.Kind),
        (object?)answer.Rating ?? answer.OptionCode ?? answer.Text,
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

    private static string? PreventableOf(InterviewAnswer? answer) => answer?.OptionCode switch
    {
        "not_my_choice" or "skip" => "unclear",
        var code => code,
    };

    private static string BucketOf(int score) => score switch
    {
        >= FirstPromoter => "promoter",
        >= FirstPassive => "passive",
        _ => "detractor",
    };
}
