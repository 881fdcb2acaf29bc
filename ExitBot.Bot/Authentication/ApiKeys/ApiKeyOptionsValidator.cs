using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Authentication.ApiKeys;

/// <summary>Finds all that is wrong with the configured keys. A sentence names the setting and never quotes a key.</summary>
internal sealed class ApiKeyOptionsValidator : IValidateOptions<ApiKeyOptions>
{
    private const int ShortestKey = 24;
    private const int LongestKey = 200;
    private const int LongestName = 100;
    private const int MostPerMinute = 1_000_000;

    public ValidateOptionsResult Validate(string? name, ApiKeyOptions options)
    {
        List<string> problems = [.. options.Keys.SelectMany(ProblemsOf), .. Twins(options.Keys)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> ProblemsOf(ApiKeyEntry entry) =>
        [.. NameProblems(entry), .. SecretProblems(entry), .. RoleProblems(entry), .. LimitProblems(entry)];

    private static IEnumerable<string> NameProblems(ApiKeyEntry entry)
    {
        if (entry.Name is null)
        {
            yield return $"{entry.Path}:Name is missing: name the key after who uses it, as logs will.";
        }
        else if (entry.Name.Length > LongestName || entry.Name.Any(char.IsControl))
        {
            yield return $"{entry.Path}:Name is too long or has control characters: take at most {LongestName} ordinary ones.";
        }
    }

    private static IEnumerable<string> SecretProblems(ApiKeyEntry entry)
    {
        switch (entry)
        {
            case { Key: null, KeyHash: null }:
                yield return $"{entry.Path}:Key is missing: set it to at least {ShortestKey} random characters, or set {entry.Path}:KeyHash to their SHA-256.";
                break;
            case { Key: not null, KeyHash: not null }:
                yield return $"{entry.Path} has both Key and KeyHash: remove one of them.";
                break;
            case { KeyHash: not null, Hash: null }:
                yield return $"{entry.Path}:KeyHash is not a SHA-256: write its 64 hexadecimal digits, as `printf %s \"$KEY\" | sha256sum` gives them.";
                break;
            case { Key: { } key } when key.Length is < ShortestKey or > LongestKey:
                yield return $"{entry.Path}:Key has {key.Length} characters: take {ShortestKey} to {LongestKey} random ones, as `openssl rand -hex 32` gives them.";
                break;
            case { Key: { } key } when !key.All(character => character is > ' ' and <= '~'):
                yield return $"{entry.Path}:Key has characters that cannot be sent in a header: take letters, digits and ASCII signs, without blanks.";
                break;
        }
    }

    private static IEnumerable<string> RoleProblems(ApiKeyEntry entry)
    {
        var known = string.Join(", ", ApiRoles.All.Select(role => role.WireName()));
        if (entry.Roles.Count == 0)
        {
            yield return $"{entry.Path}:Roles is missing: give the key one or more of {known}.";
        }

        foreach (var role in entry.Roles.Where(role => ApiRoles.Find(role) is null))
        {
            yield return $"{entry.Path}:Roles has '{role}', which is none of {known}.";
        }
    }

    private static IEnumerable<string> LimitProblems(ApiKeyEntry entry)
    {
        if (entry is { ExpiresAt: not null, Expiry: null })
        {
            yield return $"{entry.Path}:ExpiresAt is '{entry.ExpiresAt}', which is not a time: write it like 2027-01-31T00:00:00Z.";
        }

        if (entry.CallsPerMinute is null or < 1 or > MostPerMinute)
        {
            yield return $"{entry.Path}:PerMinute is '{entry.PerMinute}', but must be from 1 to {MostPerMinute}.";
        }
    }

    private static IEnumerable<string> Twins(IReadOnlyList<ApiKeyEntry> keys)
    {
        for (var later = 1; later < keys.Count; later++)
        {
            foreach (var earlier in keys.Take(later))
            {
                if (earlier.Name is not null && string.Equals(earlier.Name, keys[later].Name, StringComparison.OrdinalIgnoreCase))
                {
                    yield return $"{keys[later].Path}:Name is the name of {earlier.Path} too: give each key a name of its own.";
                }

                if (earlier.Hash is { } hash && keys[later].Hash is { } other && hash.Matches(other))
                {
                    yield return $"{keys[later].Path} has the key of {earlier.Path}: give each a key of its own, or remove one of them.";
                }
            }
        }
    }
}
