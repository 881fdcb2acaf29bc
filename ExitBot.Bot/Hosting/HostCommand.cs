namespace ExitBot.Bot.Hosting;

/// <summary>What the command line asks the program to do, and the settings that are left of it.</summary>
internal abstract record HostCommand(string[] Settings)
{
    public static HostCommand From(string[] args) => args switch
    {
        ["--migrate", .. var rest] => new Migrate(rest),
        _ => new Serve(args),
    };

    internal sealed record Serve(string[] Settings) : HostCommand(Settings);

    /// <summary>Brings the schema up to date and ends.</summary>
    internal sealed record Migrate(string[] Settings) : HostCommand(Settings);
}
