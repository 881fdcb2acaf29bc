using ExitBot.Dialogs.ExitInterviews.Domain.Answers;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>One interview in the hands of its person: every move of theirs yields the next value and stages it.</summary>
public sealed class OpenInterview
{
    private const int MostUnclearConsents = 2;

    private readonly TimeProvider _clock;
    private readonly Action<ExitInterview, ExitInterview> _keep;

    internal OpenInterview(ExitInterview interview, InterviewPlan plan, TimeProvider clock, Action<ExitInterview, ExitInterview> keep)
    {
        Interview = interview;
        Plan = plan;
        _clock = clock;
        _keep = keep;
    }

    public ExitInterview Interview { get; private set; }

    public InterviewPlan Plan { get; }

    public int QuestionsLeft => Plan.Left(Interview);

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

    public AnswerOutcome Answer(AnswerReading reading)
    {
        switch (reading)
        {
            case AnswerReading.Unclear unclear:
                return new AnswerOutcome.NotUnderstood(unclear);
            case AnswerReading.TooLong tooLong:
                return new AnswerOutcome.TooLong(tooLong.Length);
        }

        var answer = reading switch
        {
            AnswerReading.Rated rated => NewAnswer() with { Rating = rated.Rating, Text = rated.Comment },
            AnswerReading.Chosen chosen => NewAnswer() with { OptionCode = chosen.Option.Code, Text = chosen.Comment },
            AnswerReading.Told told => NewAnswer() with { Text = told.Text },
            var other => throw new NotSupportedException(other.GetType().Name),
        };
        Move(Plan.GoOn(Interview.With(answer)));
        return new AnswerOutcome.Taken(reading);
    }

    public void Skip() => Move(Plan.GoOn(Interview.With(NewAnswer() with { Skipped = true })));

    /// <summary>Leaves an answer given earlier as it is and goes on.</summary>
    public void KeepAnswer() => Move(Plan.GoOn(Interview));

    /// <summary>False at the first question.</summary>
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
        Move(answered ? Interview.At(question) : Interview);
        return answered;
    }

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

    public void Resume() => Move(Interview with { Status = InterviewStatus.InProgress });

    public void StartOver() => Move(Interview.Consent is null ? Interview : Plan.GoOn(Interview with { Answers = [] }));

    /// <summary>Throws away everything that was said. What stays is a register entry.</summary>
    public void Discard() => Move(Interview.Discarded(Interview.Consent is null ? InterviewStatus.Declined : InterviewStatus.Withdrawn));

    internal void Complete()
    {
        var now = _clock.GetUtcNowForStore();
        Move(Interview.At(InterviewStage.Done) with { Status = InterviewStatus.Completed, CompletedAt = now });
    }

    private InterviewAnswer NewAnswer()
    {
        var question = Plan.Current(Interview);
        return new InterviewAnswer(
            question.Id, question.Kind, Rating: null, OptionCode: null, Text: null, Skipped: false, Interview.Turns + 1, _clock.GetUtcNowForStore());
    }

    private void Move(ExitInterview next)
    {
        var before = Interview;
        Interview = next with
        {
            UpdatedAt = _clock.GetUtcNowForStore(),
            Turns = next.IsOpen || next.Status == InterviewStatus.Completed ? before.Turns + 1 : 0,
        };
        _keep(before, Interview);
    }
}
