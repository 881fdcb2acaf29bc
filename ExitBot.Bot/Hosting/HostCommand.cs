namespace ExitBot.Bot.Hosting;

/// <summary>What the command line asks the program to do, and the settings that are left of it. Commands stand first.</summary>
internal abstract record HostCommand(string[] Settings)
{
    public static HostCommand From(string[] args) => args switch
    {
        ["--migrate", .. var rest] => new Migrate(rest),
        ["backup", var file, .. var rest] when !file.StartsWith('-') => new Backup(file, rest),
        ["backup", .. var rest] => new Backup(File: null, rest),
        ["llm-check", .. var rest] => new CheckModel(rest),
        ["validate-template", .. var files] => new ValidateTemplates(files),
        _ => new Serve(args),
    };

    internal sealed record Serve(string[] Settings) : HostCommand(Settings);

    /// <summary>Brings the schema up to date and ends.</summary>
    internal sealed record Migrate(string[] Settings) : HostCommand(Settings);

    /// <summary>Copies the SQLite file and ends. Another process may work on it meanwhile.</summary>
    internal sealed record Backup(string? File, string[] Settings) : HostCommand(Settings);

    /// <summary>Asks the configured language model once for each ability, says what came of it, and ends.</summary>
    internal sealed record CheckModel(string[] Settings) : HostCommand(Settings);

    /// <summary>Says what Meta would refuse of template files, and ends. Takes no settings.</summary>
    internal sealed record ValidateTemplates(string[] Files) : HostCommand([]);
}
