using System.Text.Json;

namespace ExitBot.Bot.Authentication.ApiKeys;

/// <summary>What a REST key is for. A key may have several.</summary>
public enum ApiRole
{
    Chat,
    Templates,
    Debug,
    HrCase,
    HrAnalyst,
    Manager,
    Operator,
}

internal static class ApiRoles
{
    public static IReadOnlyList<ApiRole> All { get; } = Enum.GetValues<ApiRole>();

    /// <summary>As it is written in the configuration and told to callers: snake_case.</summary>
    public static string WireName(this ApiRole role) => JsonNamingPolicy.SnakeCaseLower.ConvertName(role.ToString());

    public static ApiRole? Find(string wireName) =>
        All.Where(role => role.WireName() == wireName).Select(role => (ApiRole?)role).SingleOrDefault();
}
