using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence;

/// <summary>Takes the database, sees to its schema and tries it out, before anything else of the host starts.</summary>
internal sealed class DatabasePreparation(IDatabaseStart database, DatabaseSchema schema, StoreSelfTest test, IOptions<DatabaseOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var migrate = options.Value.MigrateOnStart ?? database.IsEmbedded;
        await database.TakeAsync(mayBeMissing: migrate, cancellationToken);
        if (migrate)
        {
            await schema.MigrateAsync(cancellationToken);
        }
        else
        {
            await schema.RequireCurrentAsync(cancellationToken);
        }

        await test.RunAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
