using System.Text.Json.Nodes;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>The payloads that come with the rules.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Valid() => [.. Payloads.Names("valid")];

    public static TheoryData<string> Invalid() => [.. Payloads.Names("invalid")];

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_payload_has_no_error(string file) => Assert.Empty(Payloads.Validate(Payloads.Read("valid", file)).Errors);

    [Theory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_payload_yields_its_rule_at_its_place(string file)
    {
        var reason = (JsonObject)Payloads.Reasons()[file]!;

        var found = Payloads.Validate(Payloads.Read("invalid", file)).Violations;

        var violation = found.FirstOrDefault(one => one.Rule == (string?)reason["rule"] && one.Path == (string?)reason["path"]);
        Assert.True(violation is not null, string.Join('\n', found));
        Assert.Equal((string?)reason["severity"], violation.Severity.ToString().ToLowerInvariant());
        Assert.Equal((int?)reason["meta_subcode"], violation.MetaSubcode);
        Assert.Equal((string?)reason["severity"] == "error", found.Any(one => one.Severity == Severity.Error));
    }
}
