using ExitBot.Bot.Authentication.ApiKeys;
using Microsoft.Extensions.Configuration;

namespace ExitBot.Tests.Authentication;

/// <summary>What is wrong with configured keys is found at start, each with a sentence that names the setting and never quotes the key.</summary>
public sealed class ApiKeyOptionsTests
{
    private const string Good = "a-key-of-twenty-four-chars";
    private const string Hash = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08";

    [Theory]
    [InlineData("Name=a", $"Key={Good}", "Roles=chat,operator")]
    [InlineData("Name=a", $"Key={Good}", "Roles:0=chat", "Roles:1=hr_case")]
    [InlineData("Name=a", $"KeyHash={Hash}", "Roles= chat , templates ,", "ExpiresAt=2027-01-31T00:00:00Z", "PerMinute=1")]
    public void What_is_whole_is_taken(params string[] settings) => Assert.Empty(ProblemsOf(settings));

    [Theory]
    [InlineData("Api:Keys:0:Name is missing", $"Key={Good}", "Roles=chat")]
    [InlineData("Api:Keys:0:Name is missing", "Name= ", $"Key={Good}", "Roles=chat")]
    [InlineData("Api:Keys:0:Key is missing", "Name=a", "Roles=chat")]
    [InlineData("Api:Keys:0 has both Key and KeyHash", "Name=a", $"Key={Good}", $"KeyHash={Hash}", "Roles=chat")]
    [InlineData("Api:Keys:0:KeyHash is not a SHA-256", "Name=a", "KeyHash=abc", "Roles=chat")]
    [InlineData("Api:Keys:0:KeyHash is not a SHA-256", "Name=a", "KeyHash=zz86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08", "Roles=chat")]
    [InlineData("Api:Keys:0:Key has 23 characters", "Name=a", "Key=a-key-with-too-few-char", "Roles=chat")]
    [InlineData("Api:Keys:0:Key has characters that cannot be sent", "Name=a", "Key=a key of twenty-four chars", "Roles=chat")]
    [InlineData("Api:Keys:0:Roles is missing", "Name=a", $"Key={Good}")]
    [InlineData("Api:Keys:0:Roles has 'admin', which is none of chat, templates, debug, hr_case, hr_analyst, manager, operator", "Name=a", $"Key={Good}", "Roles=chat,admin")]
    [InlineData("Api:Keys:0:Roles has 'Chat'", "Name=a", $"Key={Good}", "Roles=Chat")]
    [InlineData("Api:Keys:0:ExpiresAt is 'soon'", "Name=a", $"Key={Good}", "Roles=chat", "ExpiresAt=soon")]
    [InlineData("Api:Keys:0:PerMinute is '0'", "Name=a", $"Key={Good}", "Roles=chat", "PerMinute=0")]
    [InlineData("Api:Keys:0:PerMinute is 'many'", "Name=a", $"Key={Good}", "Roles=chat", "PerMinute=many")]
    public void What_is_wrong_is_named(string problem, params string[] settings)
    {
        var found = Assert.Single(ProblemsOf(settings));

        Assert.StartsWith(problem, found, StringComparison.Ordinal);
        Assert.DoesNotContain("twenty-four", found, StringComparison.Ordinal);
        Assert.DoesNotContain("too-few", found, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_told_at_once() =>
        Assert.Equal(3, ProblemsOf("Roles=admin").Count);

    [Fact]
    public void Two_keys_of_one_name_or_one_secret_are_refused()
    {
        var options = Read(
            "Api:Keys:0:Name=a", $"Api:Keys:0:Key={Good}", "Api:Keys:0:Roles=chat",
            "Api:Keys:1:Name=A", "Api:Keys:1:Key=another-key-of-some-length", "Api:Keys:1:Roles=chat",
            "Api:Keys:2:Name=c", $"Api:Keys:2:KeyHash={Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Good)))}", "Api:Keys:2:Roles=chat");

        var problems = Validate(options);

        Assert.Equal(2, problems.Count);
        Assert.StartsWith("Api:Keys:1:Name is the name of Api:Keys:0", problems[0], StringComparison.Ordinal);
        Assert.StartsWith("Api:Keys:2 has the key of Api:Keys:0", problems[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_without_a_zone_is_utc() =>
        Assert.Equal(new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero), Read("Api:Keys:0:ExpiresAt=2027-01-31").Keys[0].Expiry);

    [Fact]
    public void An_entry_does_not_show_its_key() =>
        Assert.DoesNotContain(Good, $"{Read("Api:Keys:0:Name=a", $"Api:Keys:0:Key={Good}").Keys[0]}", StringComparison.Ordinal);

    private static IReadOnlyList<string> ProblemsOf(params string[] settings) =>
        Validate(Read([.. settings.Select(setting => $"Api:Keys:0:{setting}")]));

    private static IReadOnlyList<string> Validate(ApiKeyOptions options) =>
        [.. new ApiKeyOptionsValidator().Validate(name: null, options).Failures ?? []];

    private static ApiKeyOptions Read(params string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting[..setting.IndexOf('=', StringComparison.Ordinal)], (string?)setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..])))
            .Build();
        return new ApiKeyOptions { Keys = [.. configuration.GetSection(ApiKeyOptions.SectionName).GetChildren().Select(ApiKeyEntry.Read)] };
    }
}
