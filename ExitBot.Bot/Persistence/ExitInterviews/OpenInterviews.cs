using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.ExitInterviews;

internal sealed class OpenInterviews(IDbContextFactory<ExitBotContext> contexts) : IOpenInterviews
{
    private static readonly InterviewStatus[] Unfinished = [InterviewStatus.InProgress, InterviewStatus.Paused, InterviewStatus.Partial];

    public async Task<IReadOnlyList<InterviewId>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Set<ExitInterviewRow>()
            .Where(row => Unfinished.Contains(row.Status) && row.Stage != InterviewStage.Done)
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        return ids.ConvertAll(id => new InterviewId(id));
    }
}
