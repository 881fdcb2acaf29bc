using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.FollowUps;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>Between rows and domain records, both ways.</summary>
internal static class ExitInterviewRows
{
    // SQLite writes an index anew for every column that a statement sets, changed or not; most turns change none of those.
    private static readonly RowColumns Progress = new(
        nameof(ExitInterviewRow.CurrentQuestionId), nameof(ExitInterviewRow.ActiveMilliseconds), nameof(ExitInterviewRow.Turns), nameof(ExitInterviewRow.UpdatedAt), nameof(ExitInterviewRow.Version));

    private static readonly RowColumns WithoutStage = AllBut(
        nameof(ExitInterviewRow.Person), nameof(ExitInterviewRow.PersonId), nameof(ExitInterviewRow.StartedAt), nameof(ExitInterviewRow.Status), nameof(ExitInterviewRow.Stage));

    private static readonly RowColumns WithStage = AllBut(nameof(ExitInterviewRow.Person), nameof(ExitInterviewRow.PersonId), nameof(ExitInterviewRow.StartedAt));

    public static KeyHash KeyOf(PersonKey person) => KeyHash.Of(person.Realm, person.Id);

    public static ExitInterviewRow ToRow(ExitInterview interview, int version) => new()
    {
        Id = interview.Id.Value,
        Person = interview.Person is { } person ? KeyOf(person) : null,
        PersonRealm = interview.Person?.Realm,
        PersonId = interview.Person?.Id,
        Identity = interview.Identity,
        Language = interview.Language,
        BankVersion = interview.BankVersion,
        Status = interview.Status,
        Stage = interview.Stage,
        CurrentQuestionId = interview.CurrentQuestionId,
        ConsentGiven = interview.Consent?.Given,
        ConsentAt = interview.Consent?.At,
        ConsentTextVersion = interview.Consent?.TextVersion,
        UnclearConsents = interview.UnclearConsents,
        Attribution = interview.Attribution,
        Name = interview.Profile.Name,
        Department = interview.Profile.Department,
        RoleBand = interview.Profile.RoleBand,
        TenureMonths = interview.Profile.TenureMonths,
        ExitType = interview.Profile.ExitType,
        Location = interview.Profile.Location,
        LastDay = interview.Profile.LastDay,
        ProfileSettled = interview.Profile.Settled,
        ActiveMilliseconds = (int)interview.ActiveTime.TotalMilliseconds,
        EarlyEndOffered = interview.EarlyEndOffered,
        Hostilities = interview.Hostilities,
        Reminded = interview.Reminded,
        Turns = interview.Turns,
        StartedAt = interview.StartedAt,
        UpdatedAt = interview.UpdatedAt,
        CompletedAt = interview.CompletedAt,
        Ratings = interview.CompletedAt is null ? null : PackedRatings.Of(interview),
        Version = version,
    };

    /// <summary>The columns that have to be written to make one of the other; null for all.</summary>
    public static RowColumns? Changed(ExitInterviewRow before, ExitInterviewRow now)
    {
        var moved = before with
        {
            CurrentQuestionId = now.CurrentQuestionId,
            ActiveMilliseconds = now.ActiveMilliseconds,
            Turns = now.Turns,
            UpdatedAt = now.UpdatedAt,
            Version = now.Version,
        };
        return moved == now ? Progress
            : (before.Person, before.PersonId, before.StartedAt) != (now.Person, now.PersonId, now.StartedAt) ? null
            : (before.Status, before.Stage) != (now.Status, now.Stage) ? WithStage : WithoutStage;
    }

    private static RowColumns AllBut(params string[] indexed) =>
        new([.. typeof(ExitInterviewRow).GetProperties().Select(property => property.Name).Except([nameof(ExitInterviewRow.Id), .. indexed])]);

    public static ExitInterviewAnswerRow ToRow(InterviewId id, InterviewAnswer answer, int position) => new()
    {
        InterviewId = id.Value,
        QuestionId = answer.QuestionId,
        FollowUp = 0,
        Position = position,
        Kind = answer.Kind,
        Rating = answer.Rating,
        OptionCode = answer.OptionCode,
        Text = answer.Text,
        Skipped = answer.Skipped,
        Turn = answer.Turn,
        GivenAt = answer.GivenAt,
    };

    public static ExitInterviewAnswerRow ToRow(InterviewId id, FollowUpAnswer followUp, int position) => new()
    {
        InterviewId = id.Value,
        QuestionId = followUp.QuestionId,
        FollowUp = followUp.Number,
        Position = position,
        Kind = QuestionKind.Open,
        Condition = followUp.Condition,
        Asked = followUp.Asked,
        Text = followUp.Text,
        Skipped = followUp.Skipped,
        Turn = followUp.Turn,
        GivenAt = followUp.GivenAt,
    };

    public static ExitInterview ToInterview(ExitInterviewRow row, IReadOnlyList<ExitInterviewAnswerRow> answers) => new()
    {
        Id = new InterviewId(row.Id),
        Person = row is { PersonRealm: { } realm, PersonId: { } id } ? new PersonKey(realm, id) : null,
        Identity = row.Identity,
        Language = row.Language,
        BankVersion = row.BankVersion,
        Status = row.Status,
        Stage = row.Stage,
        CurrentQuestionId = row.CurrentQuestionId,
        Consent = row is { ConsentGiven: { } given, ConsentAt: { } at, ConsentTextVersion: { } version } ? new Consent(given, at, version) : null,
        UnclearConsents = row.UnclearConsents,
        Attribution = row.Attribution,
        Profile = new InterviewProfile
        {
            Name = row.Name,
            Department = row.Department,
            RoleBand = row.RoleBand,
            TenureMonths = row.TenureMonths,
            ExitType = row.ExitType,
            Location = row.Location,
            LastDay = row.LastDay,
            Settled = row.ProfileSettled,
        },
        ActiveTime = TimeSpan.FromMilliseconds(row.ActiveMilliseconds),
        EarlyEndOffered = row.EarlyEndOffered,
        Hostilities = row.Hostilities,
        Reminded = row.Reminded,
        Turns = row.Turns,
        StartedAt = row.StartedAt,
        UpdatedAt = row.UpdatedAt,
        CompletedAt = row.CompletedAt,
        Answers = [.. answers.Where(answer => answer.FollowUp == 0).Select(ToAnswer)],
        FollowUps = [.. answers.Where(answer => answer.FollowUp > 0).Select(ToFollowUp)],
    };

    private static FollowUpAnswer ToFollowUp(ExitInterviewAnswerRow row) => new(
        row.QuestionId, row.FollowUp, row.Condition!, row.Asked!, row.Text, row.Skipped, row.Turn, row.GivenAt);

    private static InterviewAnswer ToAnswer(ExitInterviewAnswerRow row) => new(
        row.QuestionId, row.Kind, row.Rating, row.OptionCode, row.Text, row.Skipped, row.Turn, row.GivenAt);
}
