using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.ApiKeys;

/// <summary>Adds, lists and revokes keys, for the command line. A service that runs on the same database knows within seconds.</summary>
internal sealed class ApiKeyRegister(IDbContextFactory<ExitBotContext> contexts, TimeProvider clock)
{
    public async Task AddAsync(ApiKeyRow key, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Add(key);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<ApiKeyRow>().AsNoTracking().OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken);
    }

    /// <param name="nameOrId">A name means every key of that name.</param>
    /// <returns>How many keys worked until now.</returns>
    public async Task<int> RevokeAsync(string nameOrId, CancellationToken cancellationToken)
    {
        var isId = Guid.TryParse(nameOrId, out var id);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var keys = await context.Set<ApiKeyRow>()
            .Where(row => row.RevokedAt == null && (isId ? row.Id == id : row.Name == nameOrId))
            .ToListAsync(cancellationToken);
        keys.ForEach(key => key.RevokedAt = clock.GetUtcNow());
        await context.SaveChangesAsync(cancellationToken);
        return keys.Count;
    }

    public static KeyHash HashOf(Authentication.ApiKeys.ApiKeyHash hash) => KeyHash.FromBytes(hash.ToBytes());
}
