using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.People;
using ExitBot.Dialogs.PolicyQuestions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.PolicyQuestions;

internal sealed class AskedQuestions(IDbContextFactory<ExitBotContext> contexts) : IAskedQuestions
{
    private const int Most = 100;

    public async Task<IReadOnlyList<AskedQuestion>> ListOfAsync(PersonKey person, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var key = ExitInterviewRows.KeyOf(person);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var conversations = context.Set<ConversationReferenceRow>().Where(row => row.Person == key).Select(row => (KeyHash?)row.Conversation);
        var rows = await context.Set<PolicyQuestionRow>().AsNoTracking()
            .Where(row => conversations.Contains(row.Conversation) && row.At >= from && row.At <= to)
            .OrderBy(row => row.At)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(PolicyQuestionRows.ToQuestion);
    }
}
