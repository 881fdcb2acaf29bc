using ExitBot.Bot.Turns;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence;

public enum DatabaseProvider
{
    Sqlite,
}

public enum SynchronousMode
{
    /// <summary>Survives a power cut.</summary>
    Full,

    /// <summary>Survives a crash of the process; a power cut may lose the last commits.</summary>
    Normal,
}

public sealed class DatabaseOptions
{
    public const string SectionName = "Database";
    public const string ConnectionName = "ExitBot";
    public const string DefaultConnection = "Data Source=data/exitbot.db";

    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>SQLite only.</summary>
    public SynchronousMode Synchronous { get; init; } = SynchronousMode.Full;

    /// <summary>In seconds. How long a command may take, and how long SQLite waits for a lock.</summary>
    [SettingRange("Database:CommandTimeoutSeconds", "1", "300")]
    public int CommandTimeoutSeconds { get; init; } = 5;

    /// <summary>Whether the schema is brought up to date at start. Unset: yes for SQLite, no for servers.</summary>
    public bool? MigrateOnStart { get; init; }
}

[OptionsValidator]
internal sealed partial class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>;
