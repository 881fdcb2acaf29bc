using System.Text.Json;
using System.Text.Json.Nodes;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>Payloads of the corpus, and payloads with nothing special about them.</summary>
internal static class Payloads
{
    private const string Corpus = "ExitBot.Tests/WhatsAppTemplates/Corpus";

    public static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, Corpus, folder), "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    public static JsonObject Read(string folder, string name) => Parse(SourceTree.Read($"{Corpus}/{folder}/{name}"));

    public static JsonObject Reasons() => Parse(SourceTree.Read($"{Corpus}/invalid-reasons.json"));

    /// <summary>What docs/whatsapp-rules.md says of a payload: a rule with severity, path and subcode, or "kept" and a rule that has nothing to say of it. Some for each rule, the last number it takes and the first it does not among them.</summary>
    public static IEnumerable<JsonNode> WrittenFromTheReference() => JsonNode.Parse(SourceTree.Read($"{Corpus}/outside.json"))!.AsArray().Select(one => one!);

    public static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;

    public static ValidationResult Validate(JsonNode? payload) => TemplateValidator.Validate(JsonSerializer.SerializeToElement(payload));

    /// <summary>An order update with nothing wrong and nothing to remark.</summary>
    public static JsonObject Utility() => Parse(
        """
        {
          "name": "parcel_update", "language": "en", "category": "UTILITY",
          "components": [
            { "type": "BODY", "text": "Hi {{1}}, your parcel {{2}} is ready and we will keep it safe at the desk for a week.", "example": { "body_text": [["Mia", "P-77"]] } }
          ]
        }
        """);

    /// <summary>Marketing with every ordinary component: header, body, footer, a button of each of two kinds.</summary>
    public static JsonObject Marketing() => Parse(
        """
        {
          "name": "garden_news", "language": "en", "category": "MARKETING",
          "components": [
            { "type": "HEADER", "format": "TEXT", "text": "News from the garden centre" },
            { "type": "BODY", "text": "Our shop has new opening times and a larger car park for every visitor." },
            { "type": "FOOTER", "text": "Green Corner" },
            { "type": "BUTTONS", "buttons": [ { "type": "URL", "text": "Open", "url": "https://shop.example.com" }, { "type": "PHONE_NUMBER", "text": "Call", "phone_number": "+442079460000" } ] }
          ]
        }
        """);

    public static JsonObject OneTimeCode() => Parse(
        """
        {
          "name": "login_code", "language": "en", "category": "AUTHENTICATION",
          "components": [
            { "type": "BODY", "add_security_recommendation": true },
            { "type": "FOOTER", "code_expiration_minutes": 10 },
            { "type": "BUTTONS", "buttons": [ { "type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [ { "package_name": "com.example.wallet", "signature_hash": "Ab1+/9xYz0=" } ] } ] }
          ]
        }
        """);

    public static JsonObject Offer() => Parse(
        """
        {
          "name": "flight_deal", "language": "en", "category": "MARKETING",
          "components": [
            { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvanBlZw==:abc"] } },
            { "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Ends soon", "has_expiration": true } },
            { "type": "BODY", "text": "Seats to Lisbon are on sale for a few hours only, so have a look before tonight." },
            { "type": "BUTTONS", "buttons": [ { "type": "COPY_CODE", "example": "LIS10" }, { "type": "URL", "text": "Book", "url": "https://f.example.com/d" } ] }
          ]
        }
        """);

    /// <param name="cards">How many; each has an image, a text and two buttons.</param>
    public static JsonObject Carousel(int cards = 2) => Parse(
        $$"""
        {
          "name": "lamps", "language": "en", "category": "MARKETING",
          "components": [
            { "type": "BODY", "text": "Three new lamps arrived in our shop this week. Swipe and tell us which one you like best." },
            { "type": "CAROUSEL", "cards": [ {{string.Join(',', Enumerable.Repeat(Card, cards))}} ] }
          ]
        }
        """);

    private const string Card =
        """
        { "components": [
          { "type": "HEADER", "format": "IMAGE", "example": { "header_handle": ["4::aW1hZ2UvanBlZw==:abc"] } },
          { "type": "BODY", "text": "A lamp for reading." },
          { "type": "BUTTONS", "buttons": [ { "type": "QUICK_REPLY", "text": "More" }, { "type": "URL", "text": "Buy", "url": "https://l.example.com/p" } ] }
        ] }
        """;
}
