using System.Text.Json;
using System.Text.Json.Nodes;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>Any conversation ends in a payload that the validator accepts, or in a named reason why not.</summary>
public sealed class BuildingProperties
{
    private static readonly int Conversations = TestRun.IsLong ? 200 : 12;
    private const int Turns = 14;

    private static readonly string[] Sayings =
    [
        "whatsapp template", "a marketing template in Spanish for our spring sale with a shop-now button", "marketing", "utility", "authentication", "yes", "no", "done", "skip", "undo", "redo", "start over",
        "English", "es", "tr_TR", "klingon", "in French", "Hi {{1}}, your order {{2}} has left our warehouse and arrives tomorrow.", "{{1}}", "{{1}}{{2}} {{three}}", "Hi {name}, welcome to our shop. Come in and look around.",
        "Ann, 58213", "name = Ann", "header: News", "header: *News* 🎉 {{1}} {{2}}", "image header", "location header", "later", "no header", "footer: Green Corner", "footer: {{1}} https://a.example.com", "no footer",
        "quick replies Yes, No, Yes", "add a button Shop now https://shop.example.com/{{1}}", "button: Call us 123", "add copy code SAVE-TEN-PERCENT-NOW", "button: catalog", "button: flow 123456 Book", "remove the last button",
        "move the first button down", "second button to quick reply", "https://shop.example.com", "+442079460000", "add Portuguese", "my drafts", "open 1", "copy", "delete", "new", "shorter", "create a utility template in English called order_sent: Hi {{name}}, your order {{id}} has left and arrives soon. Samples: Ana, 1234. With a Track order button to https://example.com", "quick replies Yes and No, Spanish, footer Reply STOP", "with Ann and 7 as samples", "preview", "payload", "help",
        "limited-time offer \"Ends soon\"", "a carousel with 3 cards", "a product carousel", "card 1: Only {{1}} lamps are left for now.", "add German", "card 2: Desk lamp. button: Buy https://a.example.com", "4::aW1hZ2UvanBlZw==:a 4::aW1hZ2UvanBlZw==:b", "limited-time offer", "zero-tap", "one-tap", "com.example.app K8a/AINcGX7", "time to live 10 minutes", "sin encabezado", "encabezado con imagen", "zweiten Button zu Schnellantwort", "texto: Hola {{1}}, tu pedido va en camino y llega mañana.", "call permission", "name: Ñandú 🎉", "{\"name\":5,\"components\":[{\"type\":\"BODY\"}]}", "{}", "🎉", "please reply with your full card number", "keep it", "stop", "\u202eoops", "language: zz",
    ];

    [Theory]
    [InlineData(61_121)]
    [InlineData(7)]
    [InlineData(2_026)]
    [InlineData(11)]
    [InlineData(404)]
    [InlineData(1_812)]
    [InlineData(31_337)]
    [InlineData(99_991)]
    public async Task A_draft_is_complete_and_valid_or_says_why_not(int seed)
    {
        var random = new Random(seed);
        for (var conversation = 0; conversation < Conversations; conversation++)
        {
            using var host = new DialogHost();
            await host.SayAsync("whatsapp template");
            var said = new List<string>();
            for (var turn = 0; turn < Turns; turn++)
            {
                said.Add(Sayings[random.Next(Sayings.Length)]);
                var replies = await host.SayAsync(said[^1]);

                Assert.True(replies.Count > 0, string.Join(" | ", said));
                Assert.All(host.Drafts.All, draft => AssertConsistent(draft, said));
            }
        }
    }

    private static void AssertConsistent(StoredDraft draft, List<string> said)
    {
        var (payload, talk) = (DraftPayload.Of(draft.Draft), string.Join(" | ", said));
        Assert.True(JsonNode.DeepEquals(payload, DraftPayload.Of(DraftReader.Read(JsonSerializer.SerializeToElement(payload)))), $"{talk}\n{payload}");
        if (draft.Review.FinalPayload is { } final)
        {
            Assert.True(Payloads.Validate(final).IsValid, talk);
            Assert.DoesNotContain("SAMPLE-UPLOAD-HANDLE", final.ToJsonString(), StringComparison.Ordinal);
        }
        else
        {
            Assert.True(draft.Review.Missing.Count > 0 || draft.Review.Errors.Count > 0, talk);
        }
    }
}
