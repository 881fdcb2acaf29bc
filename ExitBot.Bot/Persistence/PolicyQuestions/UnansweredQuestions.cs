using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.PolicyQuestions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.PolicyQuestions;

internal sealed class UnansweredQuestions(IDbContextFactory<ExitBotContext> contexts) : IUnansweredQuestions
{
    public async Task<IReadOnlyList<AskedQuestion>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Set<PolicyQuestionRow>().AsNoTracking().Where(row => !row.IsAnswered);
        if (after is var (at, id))
        {
            rows = rows.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(id) < 0));
        }

        var page = await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(count).ToListAsync(cancellationToken);
        return page.ConvertAll(PolicyQuestionRows.ToQuestion);
    }
}
