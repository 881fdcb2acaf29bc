using ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;
using ExitBot.Dialogs.ExitInterviews.Domain.FollowUps;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>One interview as a value, and the only truth about where it stands: dialogs keep its id and nothing else.</summary>
public sealed record ExitInterview
{
    /// <summary>In characters.</summary>
    public const int LongestAnswer = 4_000;

    public required InterviewId Id { get; init; }

    // Consent, attribution and the seven fields of the profile, asked or not.
    private const int BotTurnsOfOpening = 9;

    /// <summary>Null once declined or withdrawn, and once handed in to be pooled: what stays then tells nothing about anybody.</summary>
    public required PersonKey? Person { get; init; }

    public required Identity Identity { get; init; }

    /// <summary>"und" once declined or withdrawn.</summary>
    public required string Language { get; init; }

    /// <summary>The bank the interview began with and finishes on.</summary>
    public required string BankVersion { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public InterviewStatus Status { get; init; } = InterviewStatus.InProgress;

    public InterviewStage Stage { get; init; } = InterviewStage.Consent;

    /// <summary>The question at stage question and follow-up, the field at stage profile, else null.</summary>
    public string? CurrentQuestionId { get; init; }

    public Consent? Consent { get; init; }

    /// <summary>How often the question for consent was answered neither with yes nor with no.</summary>
    public int UnclearConsents { get; init; }

    /// <summary>Null: not chosen yet.</summary>
    public Attribution? Attribution { get; init; }

    public InterviewProfile Profile { get; init; } = new();

    /// <summary>Answers and commands of this interview so far.</summary>
    public int Turns { get; init; }

    /// <summary>At most one per question, in the order first answered.</summary>
    public IReadOnlyList<InterviewAnswer> Answers { get; init; } = [];

    /// <summary>What came out of the answers, in the order asked. At most one is being asked.</summary>
    public IReadOnlyList<FollowUpAnswer> FollowUps { get; init; } = [];

    /// <summary>Time in conversation: pauses do not count.</summary>
    public TimeSpan ActiveTime { get; init; }

    /// <summary>An early end was offered, and then what is still open may be left out.</summary>
    public bool EarlyEndOffered { get; init; }

    /// <summary>How often the interviewer was insulted.</summary>
    public int Hostilities { get; init; }

    /// <summary>The last one that was sent.</summary>
    public Reminder? Reminded { get; init; }

    public int BotTurns => BotTurnsOfOpening + Answers.Count + FollowUps.Count;

    public FollowUpAnswer? PendingFollowUp => FollowUps.FirstOrDefault(followUp => followUp.IsPending);

    /// <summary>Not yet ended for good: it can be gone on with.</summary>
    public bool IsOpen => Stage != InterviewStage.Done && Status is (InterviewStatus.InProgress or InterviewStatus.Paused or InterviewStatus.Partial);

    public InterviewAnswer? AnswerTo(string questionId) => Answers.FirstOrDefault(answer => answer.QuestionId == questionId);

    public ExitInterview With(InterviewAnswer answer) => AnswerTo(answer.QuestionId) is { } earlier
        ? this with { Answers = [.. Answers.Select(kept => kept == earlier ? answer : kept)] }
        : this with { Answers = [.. Answers, answer] };

    public IEnumerable<FollowUpAnswer> FollowUpsTo(string questionId) => FollowUps.Where(followUp => followUp.QuestionId == questionId);

    public ExitInterview With(FollowUpAnswer settled) => this with { FollowUps = [.. FollowUps.Select(kept => kept.IsPending ? settled : kept)] };

    /// <summary>The same without the follow-up that is being asked, if one is.</summary>
    public ExitInterview WithoutPending() => PendingFollowUp is null ? this : this with { FollowUps = [.. FollowUps.Where(kept => !kept.IsPending)] };

    public ExitInterview At(ProfileField field) => this with { Stage = InterviewStage.Profile, CurrentQuestionId = WireName.Of(field) };

    public ExitInterview At(Question question) => this with { Stage = InterviewStage.Question, CurrentQuestionId = question.Id };

    public ExitInterview At(InterviewStage stage) => this with { Stage = stage, CurrentQuestionId = null };

    /// <summary>Without all that was said since the consent; of the profile what was known before is known again.</summary>
    public ExitInterview Unsaid() => this with
    {
        Attribution = null,
        Profile = InterviewProfile.Fields.Where(Profile.IsSettled).Aggregate(Profile, (profile, field) => profile.Skip(field)) with { Settled = 0 },
        Answers = [],
        FollowUps = [],
    };

    /// <summary>The register entry: id, dates and status, and nothing that was said.</summary>
    public ExitInterview Discarded(InterviewStatus status) => At(InterviewStage.Done) with
    {
        Status = status,
        Person = null,
        Identity = Identity.Claimed,
        Language = "und",
        Consent = null,
        UnclearConsents = 0,
        Attribution = null,
        Profile = new InterviewProfile(),
        Turns = 0,
        Answers = [],
        FollowUps = [],
        ActiveTime = TimeSpan.Zero,
        EarlyEndOffered = false,
        Hostilities = 0,
        Reminded = null,
    };
}
