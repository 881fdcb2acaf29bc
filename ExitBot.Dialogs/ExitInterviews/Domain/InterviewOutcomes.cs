using ExitBot.Dialogs.ExitInterviews.Domain.Answers;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>What came of asking for an exit interview. The list is closed.</summary>
public abstract record BeginOutcome
{
    private BeginOutcome()
    {
    }

    public sealed record Begun(ExitInterview Interview) : BeginOutcome;

    public sealed record Resumed(ExitInterview Interview) : BeginOutcome;

    public sealed record AlreadyCompleted(DateTimeOffset CompletedAt) : BeginOutcome;
}

/// <summary>What came of asking for consent. The list is closed.</summary>
public abstract record ConsentOutcome
{
    private ConsentOutcome()
    {
    }

    public sealed record Given : ConsentOutcome;

    public sealed record Unclear : ConsentOutcome;

    /// <param name="Politely">Ended because it stayed unclear, not because of a no.</param>
    public sealed record Declined(bool Politely) : ConsentOutcome;
}

/// <summary>What came of an answer. The list is closed.</summary>
public abstract record AnswerOutcome
{
    private AnswerOutcome()
    {
    }

    public sealed record Taken(AnswerReading Reading) : AnswerOutcome;

    public sealed record NotUnderstood(AnswerReading.Unclear Reading) : AnswerOutcome;

    public sealed record TooLong(int Length) : AnswerOutcome;
}

/// <summary>What came of wanting to hand the interview in. The list is closed.</summary>
public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    public sealed record Submitted : SubmitOutcome;

    public sealed record QuestionsLeft(int Count) : SubmitOutcome;
}
