using System.Globalization;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Persistence.ApiKeys;

namespace ExitBot.Bot.Hosting;

/// <summary>Makes, lists and revokes keys of the REST API, and ends. A service may work on the database meanwhile.</summary>
internal static class KeyCommands
{
    private const int Done = 0;

    /// <summary>EX_USAGE of sysexits.h.</summary>
    private const int WrongUsage = 64;

    /// <summary>EX_NOINPUT of sysexits.h: there is no such key.</summary>
    private const int NoSuchKey = 66;

#pragma warning disable RS0030 // A key is shown to whoever asked for it and must not get into a log.
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(WebApplication app, string[] arguments) => RunAsync(app, arguments, Console.Out);
#pragma warning restore RS0030

    private static async Task<int> RunAsync(WebApplication app, string[] arguments, TextWriter output)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var asked = KeyArguments.Parse(arguments, clock);
        if (asked is KeyArguments.Wrong wrong)
        {
            await output.WriteLineAsync(wrong.Sentence);
            return WrongUsage;
        }

        await DatabaseCommands.PrepareAsync(app);
        var register = app.Services.GetRequiredService<ApiKeyRegister>();
        var exitCode = asked switch
        {
            KeyArguments.Add add => await AddAsync(register, add.Key, clock, output),
            KeyArguments.Revoke revoke => await RevokeAsync(register, revoke.NameOrId, output),
            _ => await ListAsync(register, clock, output),
        };
        await app.DisposeAsync();
        return exitCode;
    }

    private static async Task<int> AddAsync(ApiKeyRegister register, ApiKeyEntry entry, TimeProvider clock, TextWriter output)
    {
        var now = clock.GetUtcNow();
        var row = new ApiKeyRow
        {
            Id = Guid.CreateVersion7(now),
            Name = entry.Name!,
            Hash = ApiKeyRegister.HashOf(entry.Hash!),
            Roles = string.Join(',', entry.Roles),
            PerMinute = entry.CallsPerMinute!.Value,
            ExpiresAt = entry.Expiry,
            CreatedAt = now,
        };
        await register.AddAsync(row, CancellationToken.None);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Key \"{row.Name}\" ({row.Id:N}): {row.Roles}, {row.PerMinute} calls a minute, {(row.ExpiresAt is { } end ? $"until {end:u}" : "does not expire")}. It is shown this once:"));
        await output.WriteLineAsync(entry.Key);
        return Done;
    }

    private static async Task<int> RevokeAsync(ApiKeyRegister register, string nameOrId, TextWriter output)
    {
        var count = await register.RevokeAsync(nameOrId, CancellationToken.None);
        await output.WriteLineAsync(count == 0
            ? $"No key that works is called {nameOrId}: 'keys list' shows names and ids."
            : string.Create(CultureInfo.InvariantCulture, $"Revoked: {count}. A running service refuses it within 5 seconds."));
        return count == 0 ? NoSuchKey : Done;
    }

    private static async Task<int> ListAsync(ApiKeyRegister register, TimeProvider clock, TextWriter output)
    {
        foreach (var key in await register.ListAsync(CancellationToken.None))
        {
            var state = key.RevokedAt is { } revoked ? $"revoked {revoked:u}" : key.ExpiresAt <= clock.GetUtcNow() ? $"expired {key.ExpiresAt:u}" : key.ExpiresAt is { } end ? $"until {end:u}" : "works";
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{key.Id:N}  {key.Name,-24}  {key.Roles,-40}  {key.PerMinute,7}/min  {state}"));
        }

        return Done;
    }
}
