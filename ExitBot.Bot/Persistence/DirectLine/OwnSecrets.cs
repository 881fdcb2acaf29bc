using System.Security.Cryptography;
using ExitBot.Bot.Channels.DirectLine;
using ExitBot.Bot.Persistence.Rows;

namespace ExitBot.Bot.Persistence.DirectLine;

internal sealed class OwnSecrets(IRowReader reader, IRowWriter writer, TimeProvider clock) : IOwnSecrets
{
    private const int Bytes = 32;

    private static readonly RowQuery<OwnSecretRow> ByName = new([nameof(OwnSecretRow.Name)]);

    public async Task<string> GetAsync(string name, CancellationToken cancellationToken)
    {
        if (await reader.FirstAsync(ByName, cancellationToken, name) is { } known)
        {
            return known.Value;
        }

        var made = new OwnSecretRow { Name = name, Value = RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true), At = clock.GetUtcNow() };
        try
        {
            var batch = new RowBatch();
            batch.Insert(made);
            await writer.WriteAsync(batch, cancellationToken);
            return made.Value;
        }
        catch (DuplicateRowException)
        {
            // Another instance, or another call here, was faster: all use what it made.
            return (await reader.FirstAsync(ByName, cancellationToken, name))!.Value;
        }
    }
}
