using System.Globalization;
using ExitBot.Bot.Authentication.ApiKeys;

namespace ExitBot.Bot.Hosting;

/// <summary>What stands behind "keys" on the command line. The list is closed.</summary>
internal abstract record KeyArguments
{
    public const string Usage = """
        keys add NAME --roles ROLE[,ROLE...] [--days N | --expires TIME] [--per-minute N]
        keys list
        keys revoke NAME|ID

        Roles: chat, templates, debug, hr_case, hr_analyst, manager, operator. A key is shown once, when it is made.
        To replace a key, add one with the same name and revoke the old one by its id. Settings may follow, as for the service.
        """;

    private KeyArguments()
    {
    }

    public static KeyArguments Parse(string[] arguments, TimeProvider clock) => arguments switch
    {
        ["add", var name, .. var options] when !name.StartsWith('-') => AddOf(name, options, clock),
        ["list"] => new List(),
        ["revoke", var nameOrId] => new Revoke(nameOrId),
        _ => new Wrong(Usage),
    };

    private static KeyArguments AddOf(string name, string[] options, TimeProvider clock)
    {
        var values = new Dictionary<string, string>();
        for (var place = 0; place < options.Length; place += 2)
        {
            if (options[place] is not ("--roles" or "--days" or "--expires" or "--per-minute") || place + 1 == options.Length)
            {
                return new Wrong($"'{options[place]}' is no option of keys add, or lacks its value.\n{Usage}");
            }

            values[options[place]] = options[place + 1];
        }

        if (values.ContainsKey("--days") && values.ContainsKey("--expires"))
        {
            return new Wrong("Give --days or --expires, not both.");
        }

        var expires = values.TryGetValue("--days", out var days)
            ? uint.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? clock.GetUtcNow().AddDays(Math.Min(count, 36_500)).ToString("O") : "never"
            : values.GetValueOrDefault("--expires");

        // The same rules, and the same sentences, as for keys of the settings.
        var entry = new ApiKeyEntry(
            "keys add", name, ApiKeySecret.New(), KeyHash: null,
            values.GetValueOrDefault("--roles", "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            expires, values.GetValueOrDefault("--per-minute"));
        var problems = new ApiKeyOptionsValidator().Validate(name: null, new ApiKeyOptions { Keys = [entry] });
        return problems.Failed ? new Wrong(string.Join('\n', problems.Failures)) : new Add(entry);
    }

    internal sealed record Add(ApiKeyEntry Key) : KeyArguments;

    internal sealed record List : KeyArguments;

    internal sealed record Revoke(string NameOrId) : KeyArguments;

    internal sealed record Wrong(string Sentence) : KeyArguments;
}
