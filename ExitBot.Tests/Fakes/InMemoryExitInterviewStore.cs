using System.Collections.Concurrent;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.People;

namespace ExitBot.Tests.Fakes;

internal sealed class InMemoryExitInterviewStore : IExitInterviewStore
{
    private readonly ConcurrentDictionary<InterviewId, ExitInterview> _interviews = [];
    private readonly ConcurrentDictionary<InterviewId, InterviewReport> _reports = [];

    public IEnumerable<ExitInterview> All => _interviews.Values;

    public Task<ExitInterview?> FindAsync(InterviewId id, CancellationToken cancellationToken) =>
        Task.FromResult(_interviews.GetValueOrDefault(id));

    public Task<ExitInterview?> FindLatestAsync(PersonKey person, CancellationToken cancellationToken) => Task.FromResult(
        _interviews.Values.Where(interview => interview.Person == person).MaxBy(interview => (interview.StartedAt, interview.Id.ToString())));

    public Task<InterviewReport?> FindReportAsync(InterviewId id, CancellationToken cancellationToken) =>
        Task.FromResult(_reports.GetValueOrDefault(id));

    public void Stage(ExitInterview interview) => _interviews[interview.Id] = interview;

    public void Stage(InterviewReport report) => _reports[report.InterviewId] = report;
}
