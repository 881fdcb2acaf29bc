using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>The rules of the reference and those of the program are the same.</summary>
public sealed partial class RuleBookTests
{
    [Fact]
    public void Every_rule_of_the_reference_is_checked_or_says_why_not()
    {
        var written = RuleId().Matches(SourceTree.Read("docs/whatsapp-rules.md")).Select(match => match.Groups[1].Value).ToHashSet();

        var known = RuleBook.Checked.Select(rule => rule.Id).Where(id => !id.StartsWith("SHAPE", StringComparison.Ordinal)).Concat(RuleBook.Unchecked.Keys).ToList();

        Assert.True(written.Count > 100, $"Only {written.Count} rules were read.");
        Assert.Equal(written.Order(), known.Order());
    }

    /// <summary>A row of a table, or the one rule that is a heading.</summary>
    [GeneratedRegex(@"(?:^\| |: rule )([A-Z]{2,5}-\d+b?)(?: \||,)", RegexOptions.Multiline)]
    private static partial Regex RuleId();
}
