using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence;

/// <summary>The model of the whole database. A derived class per provider carries the migrations.</summary>
internal abstract class ExitBotContext(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ExitBotContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<KeyHash>().HaveConversion<KeyHashConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }
}
