using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence;

/// <summary>Lets the provider-neutral parts ask for the base type.</summary>
internal sealed class ContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<ExitBotContext>
    where TContext : ExitBotContext
{
    public ExitBotContext CreateDbContext() => contexts.CreateDbContext();
}
