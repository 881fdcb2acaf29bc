using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>Each rule by itself: what breaks it, where that is said, and how gravely.</summary>
public sealed class RuleTests
{
    private static readonly BrokenPayload[] Broken = [.. BrokenTexts.All(), .. BrokenParts.All()];

    public static TheoryData<int, string> Cases()
    {
        var cases = new TheoryData<int, string>();
        for (var i = 0; i < Broken.Length; i++)
        {
            cases.Add(i, Broken[i].Rule);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_rule_is_named_at_its_place(int number, string rule)
    {
        var broken = Broken[number];

        var result = Payloads.Validate(broken.Payload);

        var found = result.Violations.Where(one => one.Rule == rule && one.Path == broken.Path).ToList();
        Assert.True(found.Count > 0, $"{broken}\n{string.Join('\n', result.Violations)}");
        Assert.Contains(broken.Severity, found.Select(one => one.Severity));
        Assert.All(result.Violations, one => Assert.False(string.IsNullOrWhiteSpace(one.Message) || string.IsNullOrWhiteSpace(one.Fix), one.Rule));
    }

    [Fact]
    public void Every_rule_has_a_payload_that_breaks_it() =>
        Assert.Empty(RuleBook.Checked.Select(rule => rule.Id).Except(Broken.Select(broken => broken.Rule)));

    [Fact]
    public void Payloads_with_nothing_special_about_them_break_nothing()
    {
        Assert.Empty(Payloads.Validate(Payloads.Utility()).Violations);
        Assert.Empty(Payloads.Validate(Payloads.Marketing()).Violations);
        Assert.Empty(Payloads.Validate(Payloads.OneTimeCode()).Violations);
        Assert.Empty(Payloads.Validate(Payloads.Offer()).Violations);
        Assert.Empty(Payloads.Validate(Payloads.Carousel(10)).Violations);
    }
}
