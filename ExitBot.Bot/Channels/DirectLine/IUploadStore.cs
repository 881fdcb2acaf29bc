using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Files that people sent. They are read by whoever has their address.</summary>
internal interface IUploadStore
{
    /// <param name="key">The hash of the address.</param>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    Task AddAsync(KeyHash key, KeyHash conversation, UploadedFile file, CancellationToken cancellationToken);

    ValueTask<UploadedFile?> FindAsync(KeyHash key, CancellationToken cancellationToken);

    /// <summary>Bytes kept for the conversation.</summary>
    Task<long> SizeInAsync(KeyHash conversation, CancellationToken cancellationToken);
}

/// <param name="ContentType">What its content is, whatever the sender called it.</param>
internal sealed record UploadedFile(string Name, string ContentType, byte[] Content);
