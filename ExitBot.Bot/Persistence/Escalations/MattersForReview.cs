using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Escalations;

/// <summary>The cases of interviews, as numbers only.</summary>
internal sealed class MattersForReview(IDbContextFactory<ExitBotContext> contexts) : IMattersForReview
{
    public async Task<IReadOnlyDictionary<InterviewId, int>> CountAsync(IReadOnlyList<InterviewId> interviews, CancellationToken cancellationToken)
    {
        List<Guid?> ids = [.. interviews.Select(interview => (Guid?)interview.Value)];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await context.Set<EscalationCaseRow>().AsNoTracking()
            .Where(row => ids.Contains(row.InterviewId))
            .GroupBy(row => row.InterviewId)
            .Select(cases => new { Interview = cases.Key, Count = cases.Count() })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(found => new InterviewId(found.Interview!.Value), found => found.Count);
    }

    public async Task<ILookup<InterviewId, string>> EvidenceAsync(InterviewId? interview, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var cases = context.Set<EscalationCaseRow>().AsNoTracking();
        var wanted = interview is { Value: var id } ? cases.Where(row => row.InterviewId == id) : cases.Where(row => row.InterviewId != null);
        var said = await wanted
            .Join(context.Set<EscalationEvidenceRow>(), row => row.Id, evidence => evidence.CaseId, (row, evidence) => new { row.InterviewId, evidence.Quote })
            .ToListAsync(cancellationToken);
        return said.ToLookup(evidence => new InterviewId(evidence.InterviewId!.Value), evidence => evidence.Quote);
    }
}
