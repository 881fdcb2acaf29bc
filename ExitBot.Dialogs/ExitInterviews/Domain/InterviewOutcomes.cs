using ExitBot.Dialogs.ExitInterviews.Domain.Answers;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

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

    /// <summary>It may have meant this; only a yes makes it the answer.</summary>
    public sealed record Unsure(AnswerReading.Guessed Guess) : AnswerOutcome;
}

/// <summary>What came of an answer about the person. The list is closed.</summary>
public abstract record ProfileOutcome
{
    private ProfileOutcome()
    {
    }

    /// <param name="Literal">False: say back what it was taken for.</param>
    public sealed record Taken(ProfileField Field, bool Literal) : ProfileOutcome;

    public sealed record NotUnderstood(ProfileField Field) : ProfileOutcome;

    public sealed record Unlikely(ProfileField Field) : ProfileOutcome;
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
