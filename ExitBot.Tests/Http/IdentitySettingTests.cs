using ExitBot.Bot.Authentication;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Http;

/// <summary>Half an identity would accept nobody or answer nobody, so the service says what is missing and does not start.</summary>
public sealed class IdentitySettingTests
{
    private const int WrongConfiguration = 78;

    [Theory]
    [InlineData("MicrosoftAppId", "MicrosoftAppTenantId=tenant")]
    [InlineData("MicrosoftAppPassword", $"MicrosoftAppId={IdentifiedBot.AppId}", "MicrosoftAppTenantId=tenant", "MicrosoftAppType=SingleTenant")]
    [InlineData("MicrosoftAppType", $"MicrosoftAppId={IdentifiedBot.AppId}", "MicrosoftAppPassword=hunter2", "MicrosoftAppType=Multi")]
    [InlineData("Development:TrustedNetworks", "Development__TrustedNetworks__0=my network")]
    public async Task A_gap_stops_the_start_with_a_sentence_that_names_the_key(string key, params string[] settings)
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(settings.Select(setting => (setting[..setting.IndexOf('=')], setting[(setting.IndexOf('=') + 1)..])));

        Assert.True(exitCode == WrongConfiguration, $"exit code {exitCode}:\n{output}");
        Assert.Contains($"does not start: {key}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
    }

    public static TheoryData<string?, string?, string?, string?, string?> Identities() => new()
    {
        { null, null, null, null, null },
        { null, IdentifiedBot.AppId, "hunter2", null, null },
        { "multitenant", IdentifiedBot.AppId, "hunter2", null, null },
        { "SingleTenant", IdentifiedBot.AppId, "hunter2", "tenant", null },
        { "UserAssignedMSI", IdentifiedBot.AppId, null, "tenant", null },
        { null, IdentifiedBot.AppId, null, null, "MicrosoftAppPassword" },
        { null, "my bot", "hunter2", null, "MicrosoftAppId" },
        { null, null, "hunter2", null, "MicrosoftAppId" },
        { "SingleTenant", IdentifiedBot.AppId, "hunter2", null, "MicrosoftAppTenantId" },
        { "UserAssignedMSI", IdentifiedBot.AppId, null, null, "MicrosoftAppTenantId" },
        { "UserAssignedMSI", null, null, "tenant", "MicrosoftAppId" },
        { "UserAssignedMSI", IdentifiedBot.AppId, "hunter2", "tenant", "MicrosoftAppPassword" },
        { "Multi", IdentifiedBot.AppId, "hunter2", null, "MicrosoftAppType" },
    };

    [Theory]
    [MemberData(nameof(Identities))]
    public void Every_gap_is_found_and_nothing_whole_is_refused(string? type, string? id, string? password, string? tenant, string? missing)
    {
        var options = new BotIdentityOptions { MicrosoftAppType = type, MicrosoftAppId = id, MicrosoftAppPassword = password, MicrosoftAppTenantId = tenant };

        var failures = new BotIdentityOptionsValidator().Validate(name: null, options).Failures ?? [];

        Assert.Equal(missing is null ? [] : [missing], failures.Select(failure => failure.Split(' ')[0]));
    }
}
