using ExitBot.Bot.Turns;
using ExitBot.Bot.WebChat;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.LanguageModel;

internal sealed class ModelCallReader(IDbContextFactory<ExitBotContext> contexts) : IModelCallReader
{
    public async Task<IReadOnlyList<SeenModelCall>> ListAsync(KeyHash conversation, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var calls = await context.Set<ModelCallRow>().AsNoTracking()
            .Where(row => row.Conversation == conversation)
            .OrderByDescending(row => row.At)
            .Take(count)
            .Select(row => new SeenModelCall(row.At, row.Model, row.LatencyMilliseconds, row.Request, row.Response))
            .ToListAsync(cancellationToken);
        calls.Reverse();
        return calls;
    }
}
