using System.Collections.Concurrent;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.People;

namespace ExitBot.Tests.Fakes;

internal sealed class InMemoryExitInterviewStore : IExitInterviewStore
{
    private readonly ConcurrentDictionary<InterviewId, ExitInterview> _interviews = [];
    private readonly ConcurrentDictionary<InterviewId, InterviewAnalysis> _analyses = [];

    public IEnumerable<ExitInterview> All => _interviews.Values;

    public Task<ExitInterview?> FindAsync(InterviewId id, CancellationToken cancellationToken) =>
        Task.FromResult(_interviews.GetValueOrDefault(id));

    public Task<ExitInterview?> FindLatestAsync(PersonKey person, CancellationToken cancellationToken) => Task.FromResult(
        _interviews.Values.Where(interview => interview.Person == person).MaxBy(interview => (interview.StartedAt, interview.Id.ToString())));

    public Task<InterviewAnalysis?> FindAnalysisAsync(InterviewId id, CancellationToken cancellationToken) =>
        Task.FromResult(_analyses.GetValueOrDefault(id));

    public void Stage(ExitInterview interview)
    {
        _interviews[interview.Id] = interview;
        if (interview.Consent is null)
        {
            _analyses.TryRemove(interview.Id, out _);
        }
    }

    public void Stage(InterviewAnalysis analysis) => _analyses[analysis.InterviewId] = analysis;

    public void StageRemoval(InterviewId id)
    {
        _interviews.TryRemove(id, out _);
        _analyses.TryRemove(id, out _);
    }
}
