using System.Globalization;
using System.Text;
using ExitBot.Bot.DataRights;
using ExitBot.Bot.Persistence.Sqlite;
using ExitBot.Bot.Turns;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence.DataRights;

/// <summary>A line for each erasure: receipt, hash of the person, ticks. A line that was cut off in the middle is left out.</summary>
internal sealed class ErasureLogFile : IErasureLog
{
    private readonly Lock _lock = new();
    private readonly string _path;

    public ErasureLogFile(IOptions<RetentionOptions> options, IHostEnvironment environment, IServiceProvider services) => _path = Path.GetFullPath(
        options.Value.ErasureLog ?? (services.GetService<SqliteDatabase>() is { } sqlite ? $"{sqlite.File}.erasures" : "data/exitbot.erasures"),
        environment.ContentRootPath);

    public void Append(ErasureMark mark)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{mark.Id:N} {Convert.ToHexString(mark.Person.ToBytes())} {mark.At.UtcTicks}\n");
        lock (_lock)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            using var file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(Encoding.ASCII.GetBytes(line));
            file.Flush(flushToDisk: true);
        }
    }

    public IReadOnlyList<ErasureMark> Read() => File.Exists(_path) ? [.. File.ReadLines(_path).Select(Parse).OfType<ErasureMark>()] : [];

    private static ErasureMark? Parse(string line) =>
        line.Split(' ') is [var id, { Length: KeyHash.Size * 2 } person, var ticks]
        && Guid.TryParseExact(id, "N", out var receipt)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new ErasureMark(receipt, KeyHash.FromBytes(Convert.FromHexString(person)), new DateTimeOffset(at, TimeSpan.Zero))
            : null;
}
