using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.People;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>Opens interviews and hands them in. It decides and stages; it neither talks nor commits.</summary>
public sealed partial class ExitInterviewService(
    IExitInterviewStore store,
    IKnownProfile known,
    QuestionBanks banks,
    InterviewAnalyser analyser,
    IOptions<InterviewLimits> limits,
    TimeProvider clock,
    ILogger<ExitInterviewService> logger)
{
    private ModelClaims? _claims;
    private OpenInterview? _open;

    public async Task<BeginOutcome> BeginAsync(Person person, string language, CancellationToken cancellationToken)
    {
        switch (await store.FindLatestAsync(person.Key, cancellationToken))
        {
            case { IsOpen: true } open:
                return new BeginOutcome.Resumed(open);
            case { CompletedAt: { } completedAt }:
                return new BeginOutcome.AlreadyCompleted(completedAt);
        }

        var now = clock.GetUtcNowForStore();
        var interview = new ExitInterview
        {
            Id = InterviewId.New(clock),
            Person = person.Key,
            Identity = person.Identity,
            Language = language,
            BankVersion = banks.LatestVersion,
            Profile = await known.FindAsync(person.Key, cancellationToken),
            StartedAt = now,
            UpdatedAt = now,
        };
        store.Stage(interview);
        LogBegun(interview.Id, interview.BankVersion);
        return new BeginOutcome.Begun(interview);
    }

    /// <summary>The person's interview that can still be gone on with, if there is one.</summary>
    public async Task<ExitInterview?> FindOpenAsync(PersonKey person, CancellationToken cancellationToken) =>
        await store.FindLatestAsync(person, cancellationToken) is { IsOpen: true } open ? open : null;

    /// <summary>Null when there is no such interview.</summary>
    public async Task<OpenInterview?> FindAsync(InterviewId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } interview ? Open(interview) : null;

    /// <summary>One and the same as long as its value and its bank are: what it plans is worked out once a turn.</summary>
    public OpenInterview Open(ExitInterview interview)
    {
        var bank = banks.For(interview);
        if (_open is not { } open || !ReferenceEquals(open.Interview, interview) || !ReferenceEquals(open.Bank, bank))
        {
            _open = open = new OpenInterview(interview, bank, limits.Value, clock, Keep);
        }

        return open;
    }

    /// <summary>Where an interview stands; null when there is no such interview.</summary>
    public async Task<InterviewState?> StateOfAsync(InterviewId id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } open ? InterviewState.Of(open.Interview, open.Plan) : null;

    /// <summary>What a language model says of the interview that ends in this turn; null: nothing.</summary>
    public void Consider(ModelClaims? claims) => _claims = claims;

    private void Keep(ExitInterview before, ExitInterview after)
    {
        var isOver = after.Stage == InterviewStage.Done && before.Stage != InterviewStage.Done;
        if (before.Status == after.Status && !isOver)
        {
            store.Stage(after);
            return;
        }

        // Log lines have times, so of a pooled interview they know only the id that it had.
        LogStatus(after.Id, after.Status, after.Answers.Count);
        var kept = isOver && after is { Status: InterviewStatus.Completed or InterviewStatus.Partial, Attribution: Attribution.Pooled } ? Pool(after) : after;
        store.Stage(kept);

        // In the turn that ends it, so that no interview is ever without.
        if (kept.Status is InterviewStatus.Completed or InterviewStatus.Partial)
        {
            store.Stage(analyser.Analyse(kept, kept.UpdatedAt, _claims));
        }
    }

    /// <summary>From now on nobody finds it under its id. Whoever ends it also forgets the conversation.</summary>
    private ExitInterview Pool(ExitInterview ended)
    {
        store.StageRemoval(ended.Id);
        return Pooling.Of(ended);
    }

    [LoggerMessage(EventId = 2000, Level = LogLevel.Information, Message = "Interview {InterviewId} begun on bank {BankVersion}")]
    private partial void LogBegun(InterviewId interviewId, string bankVersion);

    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "Interview {InterviewId} is now {Status} with {Answers} answers")]
    private partial void LogStatus(InterviewId interviewId, InterviewStatus status, int answers);
}
