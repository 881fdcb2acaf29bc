using System.Text.RegularExpressions;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.Operations;

/// <summary>docs/security.md names tests; a threat whose test is gone is a threat nobody looks at.</summary>
public sealed partial class ThreatModelTests
{
    [Fact]
    public void Every_test_that_the_threat_model_names_is_there()
    {
        var named = TestName().Matches(SourceTree.Read("docs/security.md")).Select(match => match.Groups[1].Value).ToHashSet();
        var sources = string.Concat(SourceTree.CSharpFiles("ExitBot.Tests").Select(SourceTree.Read));

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains($" {name}(", sources, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_threat_names_a_test()
    {
        var table = SourceTree.Read("docs/security.md").Split("| Door | Threat |")[1].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|')).ToList();

        Assert.NotEmpty(table);
        Assert.All(table, line => Assert.Matches(TestName(), line));
    }

    [GeneratedRegex("`([A-Z][a-z]*_[A-Za-z0-9_]+)`")]
    private static partial Regex TestName();
}
