using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain.Answers;
using ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;
using ExitBot.Dialogs.ExitInterviews.Domain.FollowUps;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>One interview in the hands of its person: every move of theirs yields the next value and stages it.</summary>
public sealed class OpenInterview
{
    private const int MostUnclearConsents = 2;
    private const int MostHostilities = 2;

    // A longer silence was no conversation.
    private static readonly TimeSpan LongestThought = TimeSpan.FromMinutes(5);

    private readonly QuestionBank _bank;
    private readonly InterviewLimits _limits;
    private readonly TimeProvider _clock;
    private readonly Action<ExitInterview, ExitInterview> _keep;

    internal OpenInterview(
        ExitInterview interview, QuestionBank bank, InterviewLimits limits, TimeProvider clock, Action<ExitInterview, ExitInterview> keep)
    {
        _bank = bank;
        _limits = limits;
        _clock = clock;
        _keep = keep;
        Interview = interview;
        Plan = new InterviewPlan(bank, limits);
    }

    public ExitInterview Interview { get; private set; }

    public InterviewPlan Plan { get; }

    /// <summary>The questions in the language that the interview had when it was opened.</summary>
    internal QuestionBank Bank => _bank;

    public int QuestionsLeft => Plan.Left(Interview);

    public DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <summary>The conversation has taken long enough to offer an end, and that was not done yet.</summary>
    public bool IsEarlyEndDue => !Interview.EarlyEndOffered && Interview.ActiveTime >= _limits.SoftCloseAfter && QuestionsLeft > 0;

    /// <param name="yes">Null when it was neither a yes nor a no.</param>
    public ConsentOutcome HearConsent(bool? yes, string textVersion)
    {
        if (yes == true)
        {
            Move(Plan.GoOn(Interview with { Consent = new Consent(Given: true, _clock.GetUtcNowForStore(), textVersion) }));
            return new ConsentOutcome.Given();
        }

        if (yes is null && Interview.UnclearConsents + 1 < MostUnclearConsents)
        {
            Move(Interview with { UnclearConsents = Interview.UnclearConsents + 1 });
            return new ConsentOutcome.Unclear();
        }

        Discard();
        return new ConsentOutcome.Declined(Politely: yes is null);
    }

    /// <summary>From the next question on; what was said stays as it was said.</summary>
    public void Speak(string language) => Move(Interview with { Language = language });

    /// <summary>Pooling drops the name as well.</summary>
    public void Choose(Attribution attribution)
    {
        var profile = attribution == Attribution.Pooled ? Interview.Profile with { Name = null } : Interview.Profile;
        Move(Plan.GoOn(Interview with { Attribution = attribution, Profile = profile }));
    }

    public ProfileOutcome Answer(ProfileField field, ProfileReading reading)
    {
        switch (reading)
        {
            case ProfileReading.Read read:
                Move(Plan.GoOn(Interview with { Profile = Interview.Profile.With(field, read) }));
                return new ProfileOutcome.Taken(field, read.Literal);
            case ProfileReading.Unlikely:
                return new ProfileOutcome.Unlikely(field);
            default:
                return new ProfileOutcome.NotUnderstood(field);
        }
    }

    public AnswerOutcome Answer(AnswerReading reading)
    {
        switch (reading)
        {
            case AnswerReading.Unclear unclear:
                return new AnswerOutcome.NotUnderstood(unclear);
            case AnswerReading.Guessed guess:
                return new AnswerOutcome.Unsure(guess);
        }

        var answer = NewAnswer().With(reading) ?? throw new NotSupportedException(reading.GetType().Name);
        Move(AskFurther(Interview.With(answer)));
        return new AnswerOutcome.Taken(reading);
    }

    /// <summary>Keeps a disclosure as the answer to what is pending, when it is one, and asks nothing about it.</summary>
    public void KeepDisclosure(string text)
    {
        if (Interview.Stage == InterviewStage.FollowUp)
        {
            Move(Plan.GoOn(Interview.With(Settled() with { Text = text })));
        }
        else if (Interview.Stage == InterviewStage.Question)
        {
            // Words that fit no answer are kept as they are: nobody is asked to say such a thing again.
            var answer = NewAnswer().With(AnswerReader.Read(Plan.Current(Interview), text, Interview.Language)) ?? NewAnswer() with { Text = text.Trim() };
            Move(Plan.GoOn(Interview.With(answer)));
        }
    }

    /// <summary>The answer to the follow-up that is being asked.</summary>
    public void AnswerFollowUp(string text) => Move(AskFurther(Interview.With(Settled() with { Text = text })));

    /// <summary>The same follow-up in other words. No move: nothing was said.</summary>
    public void RewordFollowUp(string words)
    {
        var before = Interview;
        Interview = before with { FollowUps = [.. before.FollowUps.Select(kept => kept.IsPending ? kept with { Asked = words } : kept)] };
        _keep(before, Interview);
    }

    /// <summary>After the person has gone over to another language.</summary>
    public void SayFollowUpInLanguage()
    {
        if (Interview.PendingFollowUp is { } pending && FollowUpRules.InLanguageOf(_bank, pending, Interview, Plan.Current(Interview)) is { } words)
        {
            RewordFollowUp(words);
        }
    }

    /// <summary>More was said to what <see cref="LastOpenText"/> tells. What is pending stays so.</summary>
    public void ReplaceLastOpenText(string text) => Move(LastWords.Replace(Interview, text));

    /// <summary>What was said to an open question or follow-up in the move before this one; null when that was anything else.</summary>
    public string? LastOpenText => LastWords.Of(Interview);

    /// <summary>What is pending stays out; the follow-ups of an answer go with it.</summary>
    public void Skip() => Move(Interview.Stage switch
    {
        InterviewStage.Profile => Plan.GoOn(Interview with { Profile = Interview.Profile.Skip(Field) }),
        InterviewStage.FollowUp => Plan.GoOn(Interview.With(Settled() with { Skipped = true })),
        _ => Plan.GoOn(Interview.With(NewAnswer() with { Skipped = true }) with { FollowUps = [.. Interview.FollowUps.Where(kept => kept.QuestionId != Interview.CurrentQuestionId)] }),
    });

    /// <summary>Leaves what was given earlier as it is and goes on.</summary>
    public void KeepAnswer() => Move(Plan.GoOn(Interview));

    /// <summary>False at the very first thing asked.</summary>
    public bool GoBack()
    {
        var earlier = Plan.GoBack(Interview);
        Move(earlier ?? Interview);
        return earlier is not null;
    }

    /// <summary>False when that question has not been answered or skipped yet.</summary>
    public bool Change(Question question)
    {
        var answered = Interview.AnswerTo(question.Id) is not null;
        Move(answered ? Interview.WithoutPending().At(question) : Interview);
        return answered;
    }

    public void Change(ProfileField field) => Move(Interview.WithoutPending().At(field));

    public void Pause() => Move(Interview with { Status = InterviewStatus.Paused });

    /// <summary>Ends it early and keeps what was answered; without consent there is nothing to keep.</summary>
    public void Stop()
    {
        if (Interview.Consent is null)
        {
            Discard();
        }
        else
        {
            Move(Interview with { Status = InterviewStatus.Partial });
        }
    }

    /// <summary>It can no longer be gone on with. What was answered is kept as partial; without consent there is nothing to keep.</summary>
    /// <param name="at">When its time was over.</param>
    public void Close(DateTimeOffset at) => Move(
        Interview.Consent is null
            ? Interview.Discarded(InterviewStatus.Declined)
            : Interview.WithoutPending().At(InterviewStage.Done) with { Status = InterviewStatus.Partial },
        at);

    /// <summary>Nothing that the person did, so it counts as no turn and tells nothing about when they last spoke.</summary>
    public void Remember(Reminder reminder)
    {
        var before = Interview;
        Interview = Interview with { Reminded = reminder };
        _keep(before, Interview);
    }

    public void Resume() => Move(Interview with { Status = InterviewStatus.InProgress });

    /// <summary>Consent stays; all that was said since is thrown away, and what was known before is known again.</summary>
    public void StartOver() => Move(Interview.Consent is null ? Interview : Plan.GoOn(Interview.Unsaid()));

    /// <summary>Insulted once too often it ends, and what was answered is kept.</summary>
    /// <returns>Whether it ended.</returns>
    public bool BearHostility()
    {
        var ends = Interview.Hostilities + 1 >= MostHostilities;
        Move(Interview with { Hostilities = Interview.Hostilities + 1 });
        if (ends)
        {
            Stop();
        }

        return ends;
    }

    public void OfferEarlyEnd() => Move(Interview with { EarlyEndOffered = true });

    /// <summary>Leaves out everything that is still open.</summary>
    public void EndEarly()
    {
        var next = Interview.WithoutPending();
        while (Plan.AgendaOf(next).Open is [var open, ..])
        {
            next = next.With(Answer(open) with { Skipped = true });
        }

        Move(Plan.GoOn(next));
    }

    /// <summary>Throws away everything that was said. What stays is a register entry.</summary>
    public void Discard() => Move(Interview.Discarded(Interview.Consent is null ? InterviewStatus.Declined : InterviewStatus.Withdrawn));

    /// <summary>Once submitted the answers are final: only HR changes them.</summary>
    public SubmitOutcome Submit()
    {
        if (QuestionsLeft is > 0 and var left)
        {
            return new SubmitOutcome.QuestionsLeft(left);
        }

        Complete();
        return new SubmitOutcome.Submitted();
    }

    private void Complete()
    {
        var now = _clock.GetUtcNowForStore();
        Move(Interview.At(InterviewStage.Done) with { Status = InterviewStatus.Completed, CompletedAt = now });
    }

    private ProfileField Field => WireName.Parse<ProfileField>(Interview.CurrentQuestionId!);

    private ExitInterview AskFurther(ExitInterview answered)
    {
        var question = Plan.Current(Interview);
        if (Plan.AgendaOf(answered).FreeBotTurns <= 0 || FollowUpRules.Next(answered, question, _bank, _limits) is not var (when, ask))
        {
            return Plan.GoOn(answered);
        }

        var number = answered.FollowUpsTo(question.Id).Count() + 1;
        var pending = new FollowUpAnswer(question.Id, number, when.Text, ask, Text: null, Skipped: false, Interview.Turns + 1, _clock.GetUtcNowForStore());
        return answered.At(question) with { Stage = InterviewStage.FollowUp, FollowUps = [.. answered.FollowUps, pending] };
    }

    private FollowUpAnswer Settled() => Interview.PendingFollowUp! with { Turn = Interview.Turns + 1, GivenAt = _clock.GetUtcNowForStore() };

    private InterviewAnswer NewAnswer() => Answer(Plan.Current(Interview));

    private InterviewAnswer Answer(Question question) => InterviewAnswer.To(question, Interview.Turns + 1, _clock.GetUtcNowForStore());

    private void Move(ExitInterview next) => Move(next, _clock.GetUtcNowForStore());

    private void Move(ExitInterview next, DateTimeOffset now)
    {
        var before = Interview;
        var stays = next.IsOpen || next.Status == InterviewStatus.Completed;
        var since = now - before.UpdatedAt;
        Interview = next with
        {
            UpdatedAt = now,
            Turns = stays ? before.Turns + 1 : 0,
            ActiveTime = stays && since > TimeSpan.Zero && since <= LongestThought ? before.ActiveTime + since : next.ActiveTime,
        };
        _keep(before, Interview);
    }
}
