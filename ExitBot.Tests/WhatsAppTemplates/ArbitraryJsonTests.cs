using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>Whatever JSON comes in, the validator answers with sentences.</summary>
public sealed class ArbitraryJsonTests
{
    private const int Rounds = 3_000;

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "\"\"", "\"{{\"", "\"}}{{{1}}\"", "\"HALF\"", "\"\\u0000\"", "[]", "{}", "[[]]", "[null]", "[[[\"x\"]]]", "\"{{99999999999999999999}}\"",
        "{\"type\":5}", "{\"components\":[{\"type\":\"CAROUSEL\",\"cards\":[{\"components\":[{\"type\":\"CAROUSEL\",\"cards\":[]}]}]}]}", "\"‮אב 👨‍👩‍👧 ﷽\"", "\"https://\"", "\"4::====:x\"",
    ];

    [Fact]
    public void Damaged_payloads_get_an_answer()
    {
        var random = new Random(20_261_121);
        var whole = Payloads.Names("valid").Select(name => Payloads.Read("valid", name)).Concat(Payloads.Names("invalid").Select(name => Payloads.Read("invalid", name))).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var payload = whole[random.Next(whole.Length)].DeepClone();
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                payload = Damage(payload, random);
            }

            // Half a character cannot be written by a serializer.
            AssertAnswered(payload.ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"components\":{}}")]
    public void What_is_no_payload_has_errors(string json) => Assert.False(AssertAnswered(json).IsValid);

    [Fact]
    public void Huge_payloads_get_an_answer_of_bounded_length()
    {
        var text = string.Concat(Enumerable.Repeat("{{1}} *a* http://bit.ly/x 👍 ", 6_000));
        var many = $$"""{"components":[{{string.Join(',', Enumerable.Repeat("""{"type":"BUTTONS","buttons":[{"type":"?"},5,null]}""", 4_000))}}]}""";

        AssertAnswered(new JsonObject { ["components"] = new JsonArray(new JsonObject { ["type"] = "BODY", ["text"] = text }) }.ToJsonString());
        Assert.InRange(AssertAnswered(many).Violations.Count, 1, 500);
    }

    private static ValidationResult AssertAnswered(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 256 });
        var result = TemplateValidator.Validate(document.RootElement);
        Assert.All(result.Violations, violation => Assert.True(violation.Path.Length == 0 || violation.Path[0] == '/', violation.Path));
        _ = JsonSerializer.Serialize(result);
        return result;
    }

    private static JsonNode Damage(JsonNode payload, Random random)
    {
        var places = Places(payload).ToArray();
        if (places.Length == 0)
        {
            return payload;
        }

        var (parent, key) = places[random.Next(places.Length)];
        var value = JsonNode.Parse(Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]));
        switch (parent)
        {
            case JsonObject owner when random.Next(4) == 0:
                owner.Remove((string)key);
                break;
            case JsonObject owner:
                owner[(string)key] = value;
                break;
            case JsonArray list:
                list[(int)key] = value;
                break;
        }

        return payload;
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => Places(member.Value).Prepend((owner, (object)member.Key))),
        JsonArray list => list.SelectMany((item, place) => Places(item).Prepend((list, (object)place))),
        _ => [],
    };
}
