using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>
/// Waits for the server: in a cluster service and database often start together, and a process that ends at once is started
/// again at growing intervals. What waiting cannot mend stops the start at once.
/// </summary>
internal sealed partial class ServerStart(
    IServerDatabase database, IOptions<DatabaseOptions> options, TimeProvider clock, ILogger<ServerStart> logger) : IDatabaseStart
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public string Place => database.Place;

    public bool IsEmbedded => false;

    public async Task TakeAsync(bool mayBeMissing, CancellationToken cancellationToken)
    {
        var patience = TimeSpan.FromSeconds(options.Value.WaitAtStartSeconds);
        var begun = clock.GetTimestamp();
        for (var tries = 0; await TryAsync(cancellationToken) is { } failure; tries++)
        {
            switch (failure.Kind)
            {
                case ServerFailureKind.NoDatabase when mayBeMissing:
                    return;
                case ServerFailureKind.NoDatabase:
                    throw new UnusableDatabaseException($"There is no {Place}. Create it, or correct ConnectionStrings:{DatabaseOptions.ConnectionName}; '{DatabaseSchema.Command}' creates it too when the account may.");
                case ServerFailureKind.Denied:
                    throw new UnusableDatabaseException($"{Place} refuses the account. Correct account and password in ConnectionStrings:{DatabaseOptions.ConnectionName}.");
            }

            if (clock.GetElapsedTime(begun) + Pause > patience)
            {
                throw new UnreachableDatabaseException($"{Place} did not answer within {patience.TotalSeconds} s ({failure.Reason}). Start it, correct ConnectionStrings:{DatabaseOptions.ConnectionName}, or wait longer with Database:WaitAtStartSeconds.");
            }

            if (tries == 0)
            {
                LogWaiting(Place, failure.Reason, patience.TotalSeconds);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private async Task<ServerFailure?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = database.CreateConnection();
            await connection.OpenAsync(cancellationToken);
            return null;
        }
        catch (Exception error) when (database.FailureOf(error) is not null)
        {
            return database.FailureOf(error);
        }
    }

    [LoggerMessage(EventId = 8013, Level = LogLevel.Warning, Message = "{Place} is not there yet ({Reason}); waiting for it for up to {Seconds} s")]
    private partial void LogWaiting(string place, string reason, double seconds);
}
