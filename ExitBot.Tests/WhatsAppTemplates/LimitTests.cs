using System.Text.Json.Nodes;
using static ExitBot.Tests.WhatsAppTemplates.Payloads;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>Payloads that just keep a rule: the last number, the odd but allowed form. One step further is in BrokenTexts and BrokenParts.</summary>
public sealed class LimitTests
{
    private const string Body = "/components/0/text";
    private const string Sample = "/components/0/example";
    private const string MarketingBody = "/components/1/text";
    private const string List = "/components/3/buttons";
    private const string Otp = "/components/2/buttons/0";
    private const string Cards = "/components/1/cards";

    private static readonly (string Rule, JsonObject Payload)[] Kept = [.. Texts(), .. Variables(), .. Buttons(), .. Kinds()];

    public static TheoryData<int, string> Cases()
    {
        var cases = new TheoryData<int, string>();
        for (var i = 0; i < Kept.Length; i++)
        {
            cases.Add(i, Kept[i].Rule);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void At_the_limit_a_rule_is_kept(int number, string rule)
    {
        var found = Validate(Kept[number].Payload).Violations;

        Assert.DoesNotContain(found, violation => violation.Rule == rule);
    }

    private static IEnumerable<(string Rule, JsonObject Payload)> Texts() =>
    [
        ("NAME-1", Utility().With("/name", "2023_april_promo")),
        ("NAME-2", Utility().With("/name", new string('a', 512))),
        ("NAME-2", Utility().With("/name", "a")),
        ("LANG-1", Utility().With("/language", "fil")),
        ("LANG-1", Utility().With("/language", "prs_AF")),
        ("LANG-1", Utility().With("/language", "zh_CN")),
        ("LANG-3", Utility().With("/language", "en_GB")),
        ("CAT-1", Utility().With("/category", "utility")),
        ("FMT-1", Utility().With("/parameter_format", "positional")),
        ("ENV-1", Parse("""{"name":"n","language":"en","category":"UTILITY","library_template_name":"order_update"}""")),
        ("CMP-1", Parse("""{"name":"n","language":"en","category":"UTILITY","library_template_name":"order_update"}""")),
        ("HDR-1", Marketing().With("/components/0/text", new string('x', 60))),
        ("HDR-2", Marketing().With("/components/0/text", "News for {{1}} members").WithJson("/components/0/example", """{"header_text":["gold"]}""")),
        ("HDR-3", Marketing().With("/components/0/text", "News (today) & more: 50 % of it!")),
        ("BODY-1", Marketing().With(MarketingBody, Long(1024))),
        ("BODY-1b", Marketing().With(MarketingBody, Long(550))),
        ("BODY-3", Marketing().With(MarketingBody, "Our shop has new times.\n\nThere    is a larger car park.")),
        ("BODY-4", Marketing().With(MarketingBody, "Our shop has new times 😀😀😀😀😀😀😀😀😀👍🏽 and more.")),
        ("BODY-7", Marketing().With(MarketingBody, "One.\nTwo.\nThree.\nFour.\nFive.")),
        ("FTR-1", Marketing().With("/components/2/text", new string('x', 60))),
        ("FTR-3", Marketing().With("/components/2/text", "Green Corner, St. James 5 - since 1990.")),
        ("LTO-4", Offer().With("/components/2/text", Long(600))),
        ("LTO-2", Offer().With("/components/1/limited_time_offer/text", new string('x', 16))),
        ("CAR-5", Carousel().With(Cards + "/0/components/1/text", new string('x', 160))),
        ("CAT-4", Utility().With(Body, "Hi {{1}}, your parcel {{2}} is free of any charge and waits at the desk for you.")),
        ("CAT-5", Utility().With(Body, "Hi {{1}}, your promised parcel {{2}} is ready and we will keep it safe at the desk.")),
        ("POL-1", Utility().With(Body, "Hi {{1}}, the card that ends in {{2}} was charged. We never ask for your card number.")),
    ];

    private static IEnumerable<(string Rule, JsonObject Payload)> Variables() =>
    [
        ("VAR-5", Utility().With(Body, "Hi {{1}}, your parcel is ready and we will keep it at the desk until {{2}}.")),
        ("VAR-7", Utility().With(Body, "Hi {{1}}, {{2}} is ready and we will keep it safe at the desk for a week.")),
        ("VAR-8", Utility().With(Body, "Hi {{1}}, your order with the number {{2}} has already left us.")),
        ("VAR-11", Utility().With("/language", "ja").With(Body, "お知らせ：{{1}}様、こんにちは。ご注文{{2}}の商品を本日発送いたしましたのでお楽しみに。")),
        ("EX-3", Utility().WithJson(Sample, """{"body_text":[["Mia","P-77"]]}""")),
        ("EX-5", Link("https://shop.example.com/{{1}}", "summer2023")),
        ("EX-5", Link("https://shop.example.com/{{1}}", "https://shop.example.com/summer2023")),
        ("EX-4", Utility().WithJson(Sample, """{"body_text":[["Mia","mia@example.com"]]}""")),
        ("VAR-1", Parse("""{"name":"n","language":"en","category":"UTILITY","parameter_format":"named","components":[{"type":"body","text":"Hello {{first_name}}, your order has been packed for you today.","example":{"body_text_named_params":[{"param_name":"first_name","example":"Ann"}]}}]}""")),
        ("FMT-2", Parse("""{"name":"n","language":"en","category":"UTILITY","parameter_format":"named","components":[{"type":"body","text":"Hello {{first_name}}, your order has been packed for you today.","example":{"body_text_named_params":[{"param_name":"first_name","example":"Ann"}]}},{"type":"BUTTONS","buttons":[{"type":"URL","text":"Go","url":"https://a.example.com/{{1}}","example":["a"]}]}]}""")),
    ];

    private static IEnumerable<(string Rule, JsonObject Payload)> Buttons() =>
    [
        ("BTN-1", With(Enumerable.Range(1, 10).Select(number => $$"""{"type":"QUICK_REPLY","text":"Label {{number}}"}"""))),
        ("BTN-2", With(["""{"type":"URL","text":"A","url":"https://a.example.com"}""", """{"type":"URL","text":"B","url":"https://a.example.com"}""", """{"type":"PHONE_NUMBER","text":"C","phone_number":"+15550123456"}"""])),
        ("BTN-3", With(["""{"type":"URL","text":"A","url":"https://a.example.com"}""", """{"type":"QUICK_REPLY","text":"B"}""", """{"type":"QUICK_REPLY","text":"C"}"""])),
        ("BTN-4", With([$$"""{"type":"QUICK_REPLY","text":"{{new string('x', 25)}}"}"""])),
        ("BTN-4", With([$$"""{"type":"VOICE_CALL","text":"{{new string('x', 20)}}"}"""])),
        ("BTN-4", With(["""{"type":"VOICE_CALL"}"""])),
        ("BTN-5", With(["""{"type":"QUICK_REPLY","text":"Send more like this!"}"""])),
        ("BTN-8", With(["""{"type":"QUICK_REPLY","text":"A"}""", """{"type":"QUICK_REPLY","text":"B"}""", """{"type":"QUICK_REPLY","text":"C"}"""])),
        ("URL-1", With(["""{"type":"url","text":"A","url":"http://localhost.example:8443/a?b=c#d"}"""])),
        ("URL-2", With([$$"""{"type":"URL","text":"A","url":"https://a.example.com/{{new string('p', 1978)}}"}"""])),
        ("URL-3", Link("https://shop.example.com/?code={{1}}", "a")),
        ("URL-5", With(["""{"type":"URL","text":"A","url":"https://a.example.com/wa.me/api.whatsapp.com"}"""])),
        ("PHN-1", With(["""{"type":"PHONE_NUMBER","text":"C","phone_number":"+44 20 7946 0000-12"}"""])),
        ("PHN-2", With(["""{"type":"PHONE_NUMBER","text":"C","phone_number":"15550051310"}"""])),
        ("PHN-2", With(["""{"type":"PHONE_NUMBER","text":"C","phone_number":"+39 06 6982 1234"}"""])),
    ];

    private static IEnumerable<(string Rule, JsonObject Payload)> Kinds() =>
    [
        ("CPY-1", Offer().With(List + "/0/example", "SUMMER123456789")),
        ("FLW-1", With(["""{"type":"FLOW","text":"A","flow_json":"{}"}"""])),
        ("FLW-2", With(["""{"type":"FLOW","text":"A","flow_id":"1","flow_action":"data_exchange","icon":"review"}"""])),
        ("VOC-1", With(["""{"type":"VOICE_CALL","text":"A","ttl_minutes":1440}"""])),
        ("VOC-1", With(["""{"type":"VOICE_CALL","text":"A","ttl_minutes":43200}"""])),
        ("CPR-1", Utility().WithJson("/components/1", """{"type":"call_permission_request"}""")),
        ("AUT-1", OneTimeCode().With("/components/0/add_security_recommendation", false)),
        ("AUT-2", OneTimeCode().With("/components/1/code_expiration_minutes", 90)),
        ("AUT-2", OneTimeCode().With("/components/1/code_expiration_minutes", 1)),
        ("AUT-6", OneTimeCode().WithJson(Otp, $$"""{"type":"OTP","otp_type":"one_tap","supported_apps":[{{string.Join(',', Enumerable.Repeat("""{"package_name":"com.example.wallet","signature_hash":"Ab1+/9xYz0="}""", 5))}}]}""")),
        ("AUT-8", OneTimeCode().With(Otp + "/supported_apps/0/package_name", $"c.{new string('x', 222)}")),
        ("AUT-9", OneTimeCode().With(Otp + "/otp_type", "ZERO_TAP").With(Otp + "/zero_tap_terms_accepted", true)),
        ("AUT-10", OneTimeCode().With(Otp + "/autofill_text", new string('x', 25))),
        ("TTL-1", OneTimeCode().With("/message_send_ttl_seconds", 30)),
        ("TTL-1", OneTimeCode().With("/message_send_ttl_seconds", -1)),
        ("TTL-1", Utility().With("/message_send_ttl_seconds", 43_200)),
        ("CAR-2", Carousel(cards: 10)),
        ("CAR-3", Carousel().WithJson(Cards + "/1/components", """[{"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"More"},{"type":"URL","text":"Buy","url":"https://l.example.com/p"}]},{"type":"BODY","text":"Another."},{"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::aW1hZ2UvanBlZw==:abc"]}}]""")),
        ("CAR-4", Carousel().Without(Cards + "/0/components/1").Without(Cards + "/1/components/1")),
        ("CAR-6", Carousel().WithJson(Cards + "/0/components/2/buttons", """[{"type":"QUICK_REPLY","text":"A"},{"type":"QUICK_REPLY","text":"B"}]""")),
        ("CAR-7", Products("SPM")),
        ("CAR-6", Products("SPM")),
        ("HDR-6", Products("SPM")),
        ("LTO-5", Offer().Without("/components/0/example").With("/components/0/format", "video")),
        ("LTO-6", Offer().Without(List + "/0")),
        ("HDR-5", Marketing().WithJson("/components/0", """{"type":"HEADER","format":"DOCUMENT","example":{"header_handle":["4::YXBwbGljYXRpb24vcGRm:abc"]}}""")),
        ("HDR-8", Marketing().WithJson("/components/0", """{"type":"HEADER","format":"LOCATION"}""")),
    ];

    [Fact]
    public void A_product_card_has_one_button_for_its_product()
    {
        var other = Validate(Products("QUICK_REPLY")).Violations;

        Assert.Contains(other, violation => violation is { Rule: "CAR-7", Path: Cards + "/0/components/1/buttons/0/type" });
        Assert.DoesNotContain(other, violation => violation.Rule == "CAR-6");
    }

    private static JsonObject Products(string button)
    {
        var card = $$"""{"components":[{"type":"HEADER","format":"PRODUCT"},{"type":"BUTTONS","buttons":[{"type":"{{button}}","text":"View"}]}]}""";
        return Carousel().WithJson(Cards, $"[{card},{card}]");
    }

    private static JsonObject With(IEnumerable<string> buttons) => Marketing().WithJson(List, $"[{string.Join(',', buttons)}]");

    private static JsonObject Link(string url, string sample) => With([$$"""{"type":"URL","text":"A","url":"{{url}}","example":["{{sample}}"]}"""]);

    private static string Long(int length) => string.Concat(Enumerable.Repeat("Our shop has new opening times. ", 40))[..(length - 1)] + ".";
}
