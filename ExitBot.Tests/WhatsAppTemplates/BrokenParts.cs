using System.Text.Json.Nodes;
using static ExitBot.Tests.WhatsAppTemplates.BrokenPayload;
using static ExitBot.Tests.WhatsAppTemplates.Payloads;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>Faults of buttons, of authentication templates, of carousels and of offers.</summary>
internal static class BrokenParts
{
    private const string List = "/components/3/buttons";
    private const string First = List + "/0";
    private const string Otp = "/components/2/buttons/0";
    private const string Cards = "/components/1/cards";

    public static IEnumerable<BrokenPayload> All() => [.. Buttons(), .. Kinds(), .. Authentications(), .. Carousels(), .. Offers()];

    private static IEnumerable<BrokenPayload> Buttons() =>
    [
        Error("BTN-1", List, With(Enumerable.Range(1, 11).Select(number => Quick($"Label {number}")))),
        Error("BTN-1", List, Marketing().Without(List)),
        Error("BTN-2", List, With([Link("A"), Link("B"), Link("C")])),
        Error("BTN-3", List, With([Link("A"), Quick("B"), Link("C")])),
        Error("BTN-4", First + "/text", Marketing().Without(First + "/text")),
        Error("BTN-4", First + "/text", With([$$"""{"type":"VOICE_CALL","text":"{{new string('x', 21)}}"}"""])),
        Error("BTN-5", First + "/text", With([Quick("Hi {{1}}")])),
        Error("BTN-5", First + "/text", With([Quick("Yes 👍")])),
        Warning("BTN-6", List + "/1/text", With([Quick("Yes"), Quick("yes")])),
        Error("BTN-7", First + "/type", With(["""{"type":"LINK","text":"Go"}"""])),
        Warning("BTN-7", First + "/type", With(["""{"type":"APP","text":"Go"}"""])),
        Info("BTN-8", List, With([Quick("Yes"), Link("Open")])),
        Error("URL-1", First + "/url", Marketing().With(First + "/url", "https://shop.exa\u200Bmple.com/new")),
        Error("URL-1", First + "/url", Marketing().With(First + "/url", "shop.example.com/new offers")),
        Error("URL-2", First + "/url", Marketing().With(First + "/url", "https://shop.example.com/" + new string('x', 1980))),
        Error("URL-3", First + "/url", Dynamic("https://shop.example.com/{{1}}/more")),
        Error("URL-3", First + "/url", Dynamic("https://{{1}}.example.com/")),
        Error("URL-4", First + "/url", Dynamic("https://shop.example.com/{{1}}/{{2}}")),
        Error("URL-5", First + "/url", Marketing().With(First + "/url", "https://api.whatsapp.com/send?phone=1555")),
        Warning("URL-6", First + "/url", Marketing().With(First + "/url", "https://tinyurl.com/abc")),
        Warning("URL-6", "/components/1/text", Marketing().With("/components/1/text", "Our shop has new opening times, see bit.ly/abc for all of them.")),
    ];

    private static IEnumerable<BrokenPayload> Kinds() =>
    [
        Error("PHN-1", List + "/1/phone_number", Marketing().With(List + "/1/phone_number", "+44 (0) 20 7946 0000 0")),
        Error("PHN-2", List + "/1/phone_number", Marketing().Without(List + "/1/phone_number")),
        Error("PHN-2", List + "/1/phone_number", Marketing().With(List + "/1/phone_number", "020 7946 0000")),
        Warning("PHN-2", List + "/1/phone_number", Marketing().With(List + "/1/phone_number", "+4402079460000")),
        Error("CPY-1", First + "/example", Offer().With(First + "/example", new string('A', 21))),
        Warning("CPY-1", First + "/example", Offer().With(First + "/example", new string('A', 16))),
        Error("CPY-2", First + "/example", Offer().Without(First + "/example")),
        Error("CPY-2", First + "/text", Offer().With(First + "/text", "Copy")),
        Error("FLW-1", First, With(["""{"type":"FLOW","text":"Go","flow_id":"1","flow_name":"n"}"""])),
        Error("FLW-2", First + "/navigate_screen", With(["""{"type":"FLOW","text":"Go","flow_id":"1","flow_action":"navigate"}"""])),
        Error("FLW-2", First + "/icon", With(["""{"type":"FLOW","text":"Go","flow_id":"1","icon":"STAR"}"""])),
        Error("VOC-1", First + "/ttl_minutes", With(["""{"type":"VOICE_CALL","ttl_minutes":43201}"""])),
        Error("CPR-1", List.Replace("/buttons", "", StringComparison.Ordinal), Marketing().WithJson("/components/4", """{"type":"CALL_PERMISSION_REQUEST"}""")),
        Error("CPR-1", "/category", OneTimeCode().WithJson("/components/3", """{"type":"CALL_PERMISSION_REQUEST"}""")),
    ];

    private static IEnumerable<BrokenPayload> Authentications() =>
    [
        Error("AUT-1", "/components/0/text", OneTimeCode().With("/components/0/text", "Your code is {{1}}.")),
        Error("AUT-1", "/components/0/add_security_recommendation", OneTimeCode().With("/components/0/add_security_recommendation", "yes")),
        Error("AUT-2", "/components/1/code_expiration_minutes", OneTimeCode().With("/components/1/code_expiration_minutes", 0)),
        Error("AUT-3", "/components/1/text", OneTimeCode().With("/components/1/text", "Bank")),
        Error("AUT-4", "/components/3", OneTimeCode().WithJson("/components/3", """{"type":"HEADER","format":"TEXT","text":"Code"}""")),
        Error("AUT-5", "/components/2/buttons", OneTimeCode().WithJson("/components/2/buttons", """[{"type":"URL","text":"Go","url":"https://a.example.com"}]""")),
        Error("AUT-6", Otp + "/supported_apps", OneTimeCode().Without(Otp + "/supported_apps")),
        Error("AUT-7", Otp + "/supported_apps/0/signature_hash", OneTimeCode().With(Otp + "/supported_apps/0/signature_hash", "Ab1+/9xYz0")),
        Error("AUT-8", Otp + "/supported_apps/0/package_name", OneTimeCode().With(Otp + "/supported_apps/0/package_name", "com.1example")),
        Error("AUT-9", Otp + "/zero_tap_terms_accepted", OneTimeCode().With(Otp + "/otp_type", "ZERO_TAP")),
        Error("AUT-10", Otp + "/otp_type", OneTimeCode().With(Otp + "/otp_type", "TWO_TAP")),
        Error("AUT-10", Otp + "/autofill_text", OneTimeCode().With(Otp + "/autofill_text", new string('x', 26))),
        Error("AUT-12", "/languages", OneTimeCode().WithJson("/languages", "[\"en\"]")),
    ];

    private static IEnumerable<BrokenPayload> Carousels() =>
    [
        Error("CAR-1", "/category", Carousel().With("/category", "UTILITY")),
        Error("CAR-2", Cards, Carousel(cards: 11)),
        Error("CAR-3", Cards + "/1", Carousel().With(Cards + "/1/components/0/format", "VIDEO")),
        Error("CAR-4", Cards + "/1", Carousel().Without(Cards + "/1/components/1")),
        Error("CAR-5", Cards + "/1/components/1/text", Carousel().With(Cards + "/1/components/1/text", new string('x', 161))),
        Error("CAR-6", Cards + "/0/components/2/buttons/0/type", Carousel().WithJson(Cards + "/0/components/2/buttons/0", """{"type":"CATALOG"}""")),
        Error("CAR-7", Cards + "/0/components/0/format", Carousel().With(Cards + "/0/components/0/format", "TEXT")),
        Error("CAR-7", Cards + "/0/components", Carousel().Without(Cards + "/0/components/0")),
        Error("CAR-8", "/components/2", Carousel().WithJson("/components/2", """{"type":"FOOTER","text":"Lamps"}""")),
        Error("CMP-3", Cards + "/0/components/3/type", Carousel().WithJson(Cards + "/0/components/3", """{"type":"FOOTER","text":"Lamps"}""")),
    ];

    private static IEnumerable<BrokenPayload> Offers() =>
    [
        Error("LTO-1", "/components/4", Offer().WithJson("/components/4", """{"type":"FOOTER","text":"Flights"}""")),
        Error("LTO-2", "/components/1/limited_time_offer/text", Offer().Without("/components/1/limited_time_offer/text")),
        Error("LTO-2", "/components/1/limited_time_offer", Offer().Without("/components/1/limited_time_offer")),
        Error("LTO-3", "/category", Offer().With("/category", "UTILITY")),
        Error("LTO-4", "/components/2/text", Offer().With("/components/2/text", new string('x', 1100))),
        Error("BODY-1", "/components/2/text", Offer().With("/components/2/text", new string('x', 1100))),
        Error("LTO-5", "/components/0/format", Offer().With("/components/0/format", "DOCUMENT")),
        Error("LTO-6", List, Offer().Without(List + "/1")),
        Error("LTO-6", "/components", Offer().Without("/components/3")),
    ];

    private static JsonObject With(IEnumerable<string> buttons) => Marketing().WithJson(List, $"[{string.Join(',', buttons)}]");

    private static JsonObject Dynamic(string url) => Marketing().With(First + "/url", url).WithJson(First + "/example", "[\"42\"]");

    private static string Quick(string label) => $$"""{"type":"QUICK_REPLY","text":"{{label}}"}""";

    private static string Link(string label) => $$"""{"type":"URL","text":"{{label}}","url":"https://a.example.com"}""";
}
