using System.Text.RegularExpressions;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.Deployment;

/// <summary>deployment/azure/main.bicep by its structure: no Bicep compiler is in a registry that the tests may use.</summary>
public sealed partial class BicepTests
{
    private static readonly string Bicep = Comment().Replace(SourceTree.Read("deployment/azure/main.bicep"), "");

    private static readonly string[] BuiltIn = ["resourceGroup", "tenant", "uniqueString", "true", "false"];

    [Fact]
    public void Brackets_close_in_the_order_in_which_they_open()
    {
        var open = new Stack<char>();
        foreach (var bracket in WithoutStrings(Bicep).Where(letter => "{}[]()".Contains(letter, StringComparison.Ordinal)))
        {
            if ("{[(".Contains(bracket, StringComparison.Ordinal))
            {
                open.Push(bracket);
            }
            else
            {
                Assert.Equal("{[("["}])".IndexOf(bracket, StringComparison.Ordinal)], open.Pop());
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public void Whatever_is_named_is_declared_once_and_whatever_is_declared_is_needed()
    {
        var declared = Declaration().Matches(Bicep).Select(match => (Kind: match.Groups[1].Value, Name: match.Groups[2].Value)).ToList();
        var named = Reference().Matches(Bicep).Select(match => match.Groups[1].Value).Except(BuiltIn).ToList();

        Assert.Equal(declared.Count, declared.DistinctBy(one => one.Name).Count());
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(declared.Select(one => one.Name)));
        Assert.All(declared.Where(one => one.Kind is "param" or "var"), one => Assert.True(Regex.Count(Bicep, $@"\b{one.Name}\b") > 1, $"{one.Name} is not used"));
    }

    [Theory]
    [InlineData("Microsoft.BotService/botServices")]
    [InlineData("Microsoft.Web/serverfarms")]
    [InlineData("Microsoft.Web/sites")]
    [InlineData("Microsoft.Sql/servers")]
    [InlineData("Microsoft.ManagedIdentity/userAssignedIdentities")]
    public void Everything_that_a_bot_needs_is_there_with_a_version_of_its_api(string type) =>
        Assert.Matches($@"resource \w+ '{Regex.Escape(type)}@20\d\d-\d\d-\d\d(-preview)?'", Bicep);

    [Fact]
    public void The_bot_is_reached_by_Teams_and_Web_Chat_over_web_sockets_and_holds_no_password()
    {
        Assert.Contains("channelName: 'MsTeamsChannel'", Bicep, StringComparison.Ordinal);
        Assert.Contains("channelName: 'WebChatChannel'", Bicep, StringComparison.Ordinal);
        Assert.Contains("/api/messages", Bicep, StringComparison.Ordinal);
        Assert.Contains("webSocketsEnabled: true", Bicep, StringComparison.Ordinal);
        Assert.Contains("azureADOnlyAuthentication: true", Bicep, StringComparison.Ordinal);
        Assert.DoesNotContain("password", WithoutStrings(Bicep), StringComparison.OrdinalIgnoreCase);
    }

    private static string WithoutStrings(string text) => Quoted().Replace(text, "");

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"'[^'\n]*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\s*(param|var|resource) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    /// <summary>"identity.properties", "${name}", "login: sqlAdministratorLogin".</summary>
    [GeneratedRegex(@"(?:\$\{|: |= |\()([a-z]\w*)(?=[.}\n)(])")]
    private static partial Regex Reference();
}
