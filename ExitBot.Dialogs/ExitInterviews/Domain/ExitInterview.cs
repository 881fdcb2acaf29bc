using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>One interview as a value, and the only truth about where it stands: dialogs keep its id and nothing else.</summary>
public sealed record ExitInterview
{
    /// <summary>In characters.</summary>
    public const int LongestAnswer = 4_000;

    public required InterviewId Id { get; init; }

    /// <summary>Null once declined or withdrawn: what stays then tells nothing about anybody.</summary>
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

    /// <summary>Set at stage question only.</summary>
    public string? CurrentQuestionId { get; init; }

    public Consent? Consent { get; init; }

    /// <summary>How often the question for consent was answered neither with yes nor with no.</summary>
    public int UnclearConsents { get; init; }

    /// <summary>Answers and commands of this interview so far.</summary>
    public int Turns { get; init; }

    /// <summary>At most one per question, in the order first answered.</summary>
    public IReadOnlyList<InterviewAnswer> Answers { get; init; } = [];

    /// <summary>Not yet ended for good: it can be gone on with.</summary>
    public bool IsOpen => Status is InterviewStatus.InProgress or InterviewStatus.Paused or InterviewStatus.Partial;

    public InterviewAnswer? AnswerTo(string questionId) => Answers.FirstOrDefault(answer => answer.QuestionId == questionId);

    public ExitInterview With(InterviewAnswer answer) => AnswerTo(answer.QuestionId) is { } earlier
        ? this with { Answers = [.. Answers.Select(kept => kept == earlier ? answer : kept)] }
        : this with { Answers = [.. Answers, answer] };

    public ExitInterview At(Question question) => this with { Stage = InterviewStage.Question, CurrentQuestionId = question.Id };

    public ExitInterview At(InterviewStage stage) => this with { Stage = stage, CurrentQuestionId = null };

    /// <summary>The register entry: id, dates and status, and nothing that was said.</summary>
    public ExitInterview Discarded(InterviewStatus status) => At(InterviewStage.Done) with
    {
        Status = status,
        Person = null,
        Identity = Identity.Claimed,
        Language = "und",
        Consent = null,
        UnclearConsents = 0,
        Turns = 0,
        Answers = [],
    };
}
