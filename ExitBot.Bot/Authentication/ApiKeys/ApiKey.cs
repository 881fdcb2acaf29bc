namespace ExitBot.Bot.Authentication.ApiKeys;

/// <summary>A key of the REST API as the service knows it: without its secret.</summary>
/// <param name="Name">What logs call it.</param>
/// <param name="PerMinute">Calls a minute, all callers with this key together.</param>
public sealed record ApiKey(string Name, IReadOnlyList<ApiRole> Roles, DateTimeOffset? ExpiresAt, int PerMinute);
