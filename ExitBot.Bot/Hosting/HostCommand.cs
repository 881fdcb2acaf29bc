namespace ExitBot.Bot.Hosting;

/// <summary>What the command line asks the program to do, and the settings that are left of it. Commands stand first.</summary>
internal abstract record HostCommand(string[] Settings)
{
    /// <summary>Whether its answer is on standard output, for another program to read. The log then goes to standard error.</summary>
    public bool Prints => this is Keys or CheckConfig or CheckModel;

    public static HostCommand From(string[] args) => args switch
    {
        ["--migrate", .. var rest] => new Migrate(rest),
        ["backup", var file, .. var rest] when !file.StartsWith('-') => new Backup(file, rest),
        ["backup", .. var rest] => new Backup(File: null, rest),
        ["keys", .. var rest] => Keys.Of(rest),
        ["--check-config", .. var rest] => new CheckConfig(rest),
        [.. var rest, "--check-config"] => new CheckConfig(rest),
        ["llm-check", .. var rest] => new CheckModel(rest),
        ["validate-template", .. var files] => new ValidateTemplates(files),
        ["--help" or "-h" or "help", ..] => new Usage(Unknown: null),
        [var word, ..] when !word.StartsWith('-') && !word.StartsWith('/') && !word.Contains('=', StringComparison.Ordinal) => new Usage(word),
        _ => new Serve(args),
    };

    internal sealed record Serve(string[] Settings) : HostCommand(Settings);

    /// <summary>Says what can be asked, and ends: a misspelt command is not to start a service.</summary>
    /// <param name="Unknown">What was asked and is no command; null: help.</param>
    internal sealed record Usage(string? Unknown) : HostCommand([]);

    /// <summary>Brings the schema up to date and ends.</summary>
    internal sealed record Migrate(string[] Settings) : HostCommand(Settings);

    /// <summary>Copies the SQLite file and ends. Another process may work on it meanwhile.</summary>
    internal sealed record Backup(string? File, string[] Settings) : HostCommand(Settings);

    /// <summary>Asks the configured language model once for each ability, says what came of it, and ends.</summary>
    internal sealed record CheckModel(string[] Settings) : HostCommand(Settings);

    /// <summary>Shows the settings and what is wrong with them, and ends.</summary>
    internal sealed record CheckConfig(string[] Settings) : HostCommand(Settings);

    /// <summary>Makes, lists or revokes keys of the REST API, and ends.</summary>
    internal sealed record Keys(string[] Arguments, string[] Settings) : HostCommand(Settings)
    {
        private static readonly string[] OfTheHost = ["--urls", "--environment", "--contentRoot"];

        /// <summary>A setting has a colon in its name (--Database:Provider=Sqlite), or is one of the host's; options of the command come before.</summary>
        public static Keys Of(string[] arguments)
        {
            var first = Array.FindIndex(arguments, argument => OfTheHost.Contains(argument.Split('=')[0])
                || (argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains(':', StringComparison.Ordinal)));
            return first < 0 ? new Keys(arguments, []) : new Keys(arguments[..first], arguments[first..]);
        }
    }

    /// <summary>Says what Meta would refuse of template files, and ends. Takes no settings.</summary>
    internal sealed record ValidateTemplates(string[] Files) : HostCommand([]);
}
