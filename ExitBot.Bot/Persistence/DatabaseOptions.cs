using System.ComponentModel.DataAnnotations;
using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
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

    [EnumDataType(typeof(DatabaseProvider), ErrorMessage = "Database:Provider is none of Sqlite, SqlServer, PostgreSql.")]
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>SQLite only.</summary>
    [EnumDataType(typeof(SynchronousMode), ErrorMessage = "Database:Synchronous is none of Full, Normal.")]
    public SynchronousMode Synchronous { get; init; } = SynchronousMode.Full;

    /// <summary>In seconds. How long a command may take, how long a caller waits for a server that is away, and how long SQLite waits for a lock.</summary>
    [SettingRange("Database:CommandTimeoutSeconds", "1", "300")]
    public int CommandTimeoutSeconds { get; init; } = 5;

    /// <summary>Servers only: connections of this process at most.</summary>
    [SettingRange("Database:MaxPoolSize", "1", "1000")]
    public int MaxPoolSize { get; init; } = 40;

    /// <summary>Servers only, in seconds: how long the start waits for a server that does not answer.</summary>
    [SettingRange("Database:WaitAtStartSeconds", "0", "3600")]
    public int WaitAtStartSeconds { get; init; } = 60;

    /// <summary>Whether the schema is brought up to date at start. Unset: yes for SQLite, no for servers.</summary>
    public bool? MigrateOnStart { get; init; }

    public TimeSpan CommandTimeout => TimeSpan.FromSeconds(CommandTimeoutSeconds);
}

[OptionsValidator]
internal sealed partial class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>;
