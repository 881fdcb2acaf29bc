using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Sqlite;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.DeadLetters;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence;

internal static class PersistenceServiceCollectionExtensions
{
    /// <summary>Registers the database and every store port over it.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>());

        services.AddSqlite();
        services.AddSingleton<TableMaps>();
        services.AddHostedService<DatabasePreparation>();

        services.AddScoped<UnitOfWork>();
        services.AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<UnitOfWork>());

        services.AddSingleton<IInboxStore, InboxStore>();
        services.AddSingleton<IOutboxStore, OutboxStore>();
        services.AddSingleton<IDeadLetterStore, DeadLetterStore>();
        services.AddScoped<ITurnJournal, TurnJournal>();
        services.AddScoped<IBotStateStore, BotStateStore>();
        services.AddScoped<IExitInterviewStore, ExitInterviewStore>();
        services.AddSingleton<ITranscriptStore, TranscriptStore>();
        return services;
    }

    private static void AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<SqliteConnectionSetup>();
        services.AddPooledDbContextFactory<SqliteExitBotContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<SqliteDatabase>().ConnectionString)
            .AddInterceptors(provider.GetRequiredService<SqliteConnectionSetup>()));
        services.AddSingleton<IDbContextFactory<ExitBotContext>, ContextFactory<SqliteExitBotContext>>();
        services.AddSingleton<IRowReader, SqliteRowReader>();
        services.AddSingleton<IRowWriter, SqliteRowWriter>();
    }
}
