namespace ExitBot.Bot.Hosting;

/// <summary>Says what can be asked of the program on the command line, without a service, a database or settings.</summary>
internal static class UsageCommand
{
    /// <summary>EX_USAGE of sysexits.h.</summary>
    private const int WrongUse = 64;

    private const string Commands =
        """
        Without a command the service starts. Settings may follow: --urls http://localhost:3978, --Database:Provider=Sqlite.

          --check-config               shows the settings and what is wrong with them
          --migrate                    brings the database schema up to date
          backup FILE                  copies the SQLite database
          keys add|list|revoke         looks after the keys of the REST API
          llm-check                    tries the language model
          validate-template FILE...    says what Meta would refuse of message templates
        """;

#pragma warning disable RS0030 // The answer is what the command is for, and goes where its caller wants it: no log.
    /// <param name="unknown">What was asked and is no command; null: help was asked for.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string? unknown) => RunAsync(unknown, unknown is null ? Console.Out : Console.Error);
#pragma warning restore RS0030

    private static async Task<int> RunAsync(string? unknown, TextWriter output)
    {
        await output.WriteLineAsync(unknown is null ? Commands : $"'{unknown}' is no command.\n\n{Commands}");
        return unknown is null ? 0 : WrongUse;
    }
}
