using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Authentication;

/// <summary>The bot's registration with Azure Bot Service, under the key names of the Bot Framework (top level, no section).</summary>
public sealed class BotIdentityOptions
{
    public const string MultiTenant = "MultiTenant";
    public const string SingleTenant = "SingleTenant";
    public const string UserAssignedMsi = "UserAssignedMSI";

    /// <summary>MultiTenant, SingleTenant or UserAssignedMSI; empty means MultiTenant.</summary>
    public string? MicrosoftAppType { get; init; }

    public string? MicrosoftAppId { get; init; }

    public string? MicrosoftAppPassword { get; init; }

    public string? MicrosoftAppTenantId { get; init; }

    public bool IsConfigured => !string.IsNullOrWhiteSpace(MicrosoftAppId);
}

/// <summary>Half an identity would accept nobody or answer nobody: each gap is named with its remedy.</summary>
internal sealed class BotIdentityOptionsValidator : IValidateOptions<BotIdentityOptions>
{
    public ValidateOptionsResult Validate(string? name, BotIdentityOptions options)
    {
        List<string> problems = [.. Problems(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(BotIdentityOptions options)
    {
        var type = string.IsNullOrWhiteSpace(options.MicrosoftAppType) ? BotIdentityOptions.MultiTenant : options.MicrosoftAppType;
        var hasPassword = !string.IsNullOrWhiteSpace(options.MicrosoftAppPassword);
        var hasTenant = !string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId);
        if (!IsKnown(type))
        {
            yield return $"MicrosoftAppType is none of {BotIdentityOptions.MultiTenant}, {BotIdentityOptions.SingleTenant}, {BotIdentityOptions.UserAssignedMsi}: set it to the type of the bot's registration.";
            yield break;
        }

        if (!options.IsConfigured)
        {
            if (hasPassword || hasTenant)
            {
                yield return "MicrosoftAppId is missing although MicrosoftAppPassword or MicrosoftAppTenantId is set: set it to the bot's app id, or remove the others to run without Azure.";
            }

            yield break;
        }

        if (!Guid.TryParse(options.MicrosoftAppId, out _))
        {
            yield return "MicrosoftAppId is not a GUID: copy the app id from the bot's registration.";
        }

        if (!hasPassword && !Is(type, BotIdentityOptions.UserAssignedMsi))
        {
            yield return $"MicrosoftAppPassword is missing: {type} needs the client secret of MicrosoftAppId.";
        }

        if (hasPassword && Is(type, BotIdentityOptions.UserAssignedMsi))
        {
            yield return $"MicrosoftAppPassword is set although {type} has none: remove it, or set MicrosoftAppType to the type of the bot's registration.";
        }

        if (!hasTenant && !Is(type, BotIdentityOptions.MultiTenant))
        {
            yield return $"MicrosoftAppTenantId is missing: {type} needs the tenant of MicrosoftAppId.";
        }
    }

    private static bool IsKnown(string type) =>
        Is(type, BotIdentityOptions.MultiTenant) || Is(type, BotIdentityOptions.SingleTenant) || Is(type, BotIdentityOptions.UserAssignedMsi);

    private static bool Is(string type, string expected) => string.Equals(type, expected, StringComparison.OrdinalIgnoreCase);
}
