using System.Text.Json.Nodes;
using static ExitBot.Tests.WhatsAppTemplates.BrokenPayload;
using static ExitBot.Tests.WhatsAppTemplates.Payloads;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>Faults of the envelope, the variables and the texts.</summary>
internal static class BrokenTexts
{
    private const string Body = "/components/0/text";
    private const string Sample = "/components/0/example";
    private const string Header = "/components/0/text";
    private const string MarketingBody = "/components/1/text";
    private const string Footer = "/components/2/text";

    public static IEnumerable<BrokenPayload> All() => [.. Envelope(), .. Variables(), .. Samples(), .. Headers(), .. Bodies(), .. Footers()];

    private static IEnumerable<BrokenPayload> Envelope() =>
    [
        Error("ENV-1", "/name", Utility().Without("/name")),
        Error("NAME-2", "/name", Utility().Without("/name")),
        Error("ENV-1", "/language", Utility().Without("/language")),
        Error("ENV-1", "/category", Utility().Without("/category")),
        Error("CAT-1", "/category", Utility().Without("/category")),
        Error("ENV-1", "/components", Utility().Without("/components")),
        Error("CMP-1", "/components", Utility().Without("/components")),
        Warning("ENV-2", "/components", Utility().With("/library_template_name", "order_update")),
        Warning("ENV-2", "/library_template_body_inputs", Utility().WithJson("/library_template_body_inputs", "{}")),
        Warning("ENV-4", "/colour", Utility().With("/colour", "red")),
        Warning("ENV-4", "/degrees_of_freedom_spec", Utility().WithJson("/degrees_of_freedom_spec", "{}")),
        Error("NAME-1", "/name", Utility().With("/name", "Parcel-Update")),
        Error("NAME-2", "/name", Utility().With("/name", "")),
        Error("LANG-1", "/language", Utility().With("/language", "pt")),
        Error("LANG-1", "/language", Utility().With("/language", "en-US")),
        Error("LANG-1", "/language", Utility().With("/language", "english")),
        Warning("LANG-1", "/language", Utility().With("/language", "yo")),
        Warning("LANG-1", "/language", Utility().With("/language", "es_CR")),
        Error("LANG-2", "/language", Utility().Without("/language")),
        Warning("LANG-3", "/language", Utility().With("/language", "hi")),
        Warning("LANG-3", "/language", Utility().With("/language", "en").With(Body, "Ваша посылка ждёт вас в пункте выдачи до конца недели, возьмите паспорт.").Without(Sample)),
        Error("CAT-1", "/category", Utility().With("/category", "OTP")),
        Error("CAT-2", "/components/3/buttons/0/type", Marketing().WithJson("/components/3/buttons", """[{"type":"OTP","otp_type":"COPY_CODE"}]""")),
        Error("CAT-3", "/category", Marketing().With("/category", "UTILITY").WithJson("/components/3/buttons", """[{"type":"MPM","text":"View items"}]""")),
        Error("CAT-3", "/category", Carousel().With("/category", "UTILITY")),
        Warning("CAT-4", "/category", Utility().With(Body, "Hi {{1}}, your parcel {{2}} is ready. Enjoy a discount on the next one you send with us.")),
        Warning("CAT-4", "/category", Utility().With("/language", "es").With(Body, "Hola {{1}}, tu paquete {{2}} está listo. Aprovecha nuestras rebajas de verano en todas las tiendas.")),
        Warning("CAT-5", "/category", Utility().With("/language", "es").With(Body, "Tu código de verificación es {{1}} y caduca en {{2}} minutos, no lo compartas con nadie.")),
        Info("CAT-6", "/allow_category_change", Utility().With("/allow_category_change", true)),
        Error("TTL-1", "/message_send_ttl_seconds", Marketing().With("/message_send_ttl_seconds", 120)),
        Error("TTL-1", "/message_send_ttl_seconds", Utility().With("/message_send_ttl_seconds", "600")),
        Error("TTL-1", "/message_send_ttl_seconds", Marketing().With("/message_send_ttl_seconds", -1)),
        Error("SHAPE-1", "/name", Utility().With("/name", 5)),
        Error("SHAPE-1", "/components/0", Utility().With("/components/0", "BODY")),
        Warning("SHAPE-2", "/components/0/txt", Utility().With("/components/0/txt", "?")),
        Error("SHAPE-3", Body, Utility().With(Body, "Hi {{1}}, your parcel {{2}} is ready and we will\u0007 keep it safe at the desk for a week.")),
    ];

    private static IEnumerable<BrokenPayload> Variables() =>
    [
        Error("FMT-1", "/parameter_format", Utility().With("/parameter_format", "NUMBERED")),
        Error("FMT-2", Body, Utility().With("/parameter_format", "NAMED")),
        Error("FMT-2", "/components/3/buttons/0/url", Marketing().With("/components/3/buttons/0/url", "https://a.example.com/{{id}}").WithJson("/components/3/buttons/0/example", "[\"7\"]")),
        Error("FMT-3", MarketingBody, Marketing().With("/components/0/text", "News for {{1}} members").WithJson("/components/0/example", """{"header_text":["gold"]}""").With(MarketingBody, "Hello {{first_name}}, our shop has new opening times and a larger car park.")),
        Error("VAR-1", Body, Utility().With(Body, "Hi {1}, your parcel is ready and we will keep it safe at the desk.").Without(Sample)),
        Error("VAR-1", Body, Utility().With(Body, "Hi {{{1}}}, your parcel is ready and we will keep it safe at the desk.")),
        Error("VAR-1", Body, Utility().With(Body, "Hi {{ 1 }}, your parcel {{2}} is ready and we will keep it safe at the desk for a week.")),
        Error("VAR-1", Body, Utility().With(Body, "Hi {{first-name}}, your parcel is ready and we will keep it safe at the desk.")),
        Error("VAR-2", Body, Utility().With(Body, "Hi {{2}}, your parcel {{1}} is ready and we will keep it safe at the desk for a week.")),
        Error("VAR-2", "/components/3/buttons/0/url", Marketing().With("/components/3/buttons/0/url", "https://a.example.com/{{2}}").WithJson("/components/3/buttons/0/example", "[\"7\"]")),
        Error("VAR-3", Body, Named("First_Name")),
        Warning("VAR-3", Body, Named("name2")),
        Error("VAR-4", Body, Named("name").With(Body, "Hello {{name}}, your order has been packed, {{name}}, and will leave the warehouse today.")),
        Warning("VAR-4", Body, Utility().With(Body, "Hi {{1}}, your parcel {{2}} is ready, {{1}}, and we will keep it safe at the desk for a week.")),
        Error("VAR-5", Body, Utility().With(Body, "{{1}}, your parcel is ready and we will keep it for you at the desk until {{2}} \n")),
        Error("VAR-5", Body, Utility().With(Body, "\u200B{{1}}, your parcel {{2}} is ready and we will keep it safe at the desk for a week.")),
        Error("VAR-5", Body, Utility().With(Body, "Hi {{1}}, your parcel is ready and we will keep it for you at the desk until {{2}}\u200F")),
        Error("BODY-2", Body, Utility().With(Body, " \u200B\u2800 ").Without(Sample)),
        Error("VAR-1", Body, Utility().With(Body, "Hi {{$1}}, your parcel {{2}} is ready and we will keep it safe at the desk for a week.")),
        Error("VAR-1", Body, Utility().With(Body, "Hi {{\u0661}}, your parcel {{2}} is ready and we will keep it safe at the desk for a week.")),
        Warning("VAR-6", Body, Utility().With(Body, "Hi {{1}}, your parcel is ready and we will keep it safe at the desk until {{2}}!")),
        Error("VAR-7", Body, Utility().With(Body, "Hi {{1}}{{2}}, your parcel is ready and we will keep it safe at the desk for a week.")),
        Warning("VAR-7", Body, Utility().With(Body, "Hi {{1}} {{2}}, your parcel is ready and we will keep it safe at the desk for a week.")),
        Error("VAR-8", Body, Utility().With(Body, "Hi {{1}}, see {{2}} today")),
        Warning("VAR-8", Body, Utility().With(Body, "Hi {{1}}, your parcel {{2}} is ready now")),
        Warning("VAR-9", Body, Carousel().With("/components/0/text", "New lamps.").With("/components/1/cards/0/components/1/text", "A lamp for {{1}} and reading.")),
        Warning("VAR-10", Header, Marketing().With(Header, "News for {{1}}").WithJson("/components/0/example", """{"header_text":["you"]}""")),
        Warning("VAR-11", Body, Utility().With("/language", "ja").With(Body, "注文{{1}}は{{2}}発送")),
        Warning("VAR-12", Body, Many(21)),
    ];

    private static IEnumerable<BrokenPayload> Samples() =>
    [
        Error("EX-1", Sample, Utility().Without(Sample)),
        Error("EX-1", "/components/0/example/body_text", Utility().WithJson(Sample, "{}")),
        Error("EX-2", "/components/0/example/body_text/0", Utility().WithJson(Sample, """{"body_text":[["a","b","c"]]}""")),
        Error("EX-2", "/components/0/example/body_text_named_params/1/param_name", Named("name").WithJson(Sample, """{"body_text_named_params":[{"param_name":"name","example":"Ann"},{"param_name":"age","example":"7"}]}""")),
        Error("EX-3", "/components/0/example/body_text", Utility().WithJson(Sample, """{"body_text":["Mia","P-77"]}""")),
        Warning("EX-3", "/components/0/example/body_text", Utility().With(Body, "Hi {{1}}, your parcel is ready and we will keep it safe at the desk.").WithJson(Sample, """{"body_text":"Mia"}""")),
        Error("EX-3", "/components/0/example/body_text/0/1", Utility().WithJson(Sample, """{"body_text":[["Mia",77]]}""")),
        Error("EX-3", "/components/3/buttons/0/example", Offer().WithJson("/components/3/buttons/0/example", "[\"LIS10\"]")),
        Warning("EX-4", "/components/0/example/body_text/0/1", Utility().WithJson(Sample, """{"body_text":[["Mia"," "]]}""")),
        Warning("EX-4", "/components/0/example/body_text/0/1", Utility().WithJson(Sample, """{"body_text":[["Mia","mia@mail.org"]]}""")),
        Warning("EX-5", "/components/3/buttons/0/example/0", Marketing().With("/components/3/buttons/0/url", "https://a.example.com/{{1}}").WithJson("/components/3/buttons/0/example", "[\"https://b.example.com/7\"]")),
        Warning("EX-6", "/components/1/example", Marketing().WithJson("/components/1/example", """{"body_text":[["a"]]}""")),
        Warning("EX-7", Header, Marketing().With(Header, "News for {{1}} members").WithJson("/components/0/example", $$"""{"header_text":["{{new string('x', 50)}}"]}""")),
        Warning("EX-7", "/components/0/example/body_text/0/0", Utility().WithJson(Sample, """{"body_text":[["Mia\nLee","P-77"]]}""")),
    ];

    private static IEnumerable<BrokenPayload> Headers() =>
    [
        Error("HDR-1", Header, Marketing().With(Header, new string('x', 61))),
        Error("HDR-2", Header, Marketing().With(Header, "News for {{1}} and {{2}} members").WithJson("/components/0/example", """{"header_text":["a","b"]}""")),
        Error("HDR-3", Header, Marketing().With(Header, "*News* from the garden")),
        Error("HDR-4", Header, Marketing().With(Header, " ")),
        Error("HDR-5", "/components/0/example", Offer().Without("/components/0/example")),
        Error("HDR-5", "/components/0/example/header_handle", Offer().WithJson("/components/0/example", """{"header_handle":["4::a","4::b"]}""")),
        Error("HDR-6", "/components/0/format", Marketing().Without("/components/0/format")),
        Error("HDR-6", "/components/0/format", Marketing().WithJson("/components/0", """{"type":"HEADER","format":"PRODUCT"}""")),
        Warning("HDR-7", "/components/0/example/header_handle/0", Offer().WithJson("/components/0/example", """{"header_handle":["4::dmlkZW8vbXA0:abc"]}""")),
        Error("HDR-8", Header, Marketing().With("/components/0/format", "LOCATION")),
        Error("HDR-9", "/components/0/format", Utility().WithJson("/components/1", """{"type":"HEADER"}""").WithJson("/components/0", """{"type":"HEADER","format":"GIF","example":{"header_handle":["4::dmlkZW8vbXA0:abc"]}}""")),
        Warning("HDR-10", "/components/0/example/header_handle/0", Offer().WithJson("/components/0/example", """{"header_handle":["4::aW1hZ2Uvd2VicA==:abc"]}""")),
        Error("HDR-11", "/components/0", Offer().WithJson("/components/0", """{"type":"HEADER","format":"TEXT","text":"Lisbon"}""")),
    ];

    private static IEnumerable<BrokenPayload> Bodies() =>
    [
        Error("BODY-1", MarketingBody, Marketing().With(MarketingBody, Long(1025))),
        Warning("BODY-1b", MarketingBody, Marketing().With(MarketingBody, Long(551))),
        Error("BODY-2", MarketingBody, Marketing().Without(MarketingBody)),
        Error("BODY-2", "/components/0/text", OneTimeCode().With("/components/0/text", "Your code")),
        Error("BODY-3", MarketingBody, Marketing().With(MarketingBody, "Our shop has new opening times.\n\n\nThere is a larger car park.")),
        Warning("BODY-4", MarketingBody, Marketing().With(MarketingBody, "Our shop has new opening times 👍🏽🇩🇪👨‍👩‍👧😀😀😀😀😀😀😀😀 and a larger car park.")),
        Info("BODY-7", MarketingBody, Marketing().With(MarketingBody, "One.\nTwo.\nThree.\nFour.\nFive.\nSix.")),
        Error("CMP-1", "/components/1", Utility().WithJson("/components/1", """{"type":"BODY","text":"Again."}""")),
        Error("CMP-2", "/components/1", Utility().WithJson("/components/1", """{"type":"BODY","text":"Again."}""")),
        Error("CMP-3", "/components/1/type", Utility().WithJson("/components/1", """{"type":"TITLE"}""")),
        Error("CMP-3", "/components/1/type", Utility().WithJson("/components/1", "{}")),
        Warning("POL-1", MarketingBody, Marketing().With(MarketingBody, "Pay today or we will start legal action against you and tell your employer.")),
        Warning("POL-1", MarketingBody, Marketing().With(MarketingBody, "Our shop has new vapes and cigarettes for every visitor this season.")),
    ];

    private static IEnumerable<BrokenPayload> Footers() =>
    [
        Error("FTR-1", Footer, Marketing().With(Footer, new string('x', 61))),
        Error("FTR-2", Footer, Marketing().With(Footer, "Yours, {{1}}")),
        Error("FTR-3", Footer, Marketing().With(Footer, "Green Corner 🌱")),
        Error("FTR-3", Footer, Marketing().With(Footer, "www.shop.example.com")),
        Error("FTR-4", Footer, Marketing().Without(Footer)),
        Error("FTR-5", "/components/4", Offer().WithJson("/components/4", """{"type":"FOOTER","text":"Flights"}""")),
    ];

    private static JsonObject Named(string name) => Parse(
        $$$"""
        { "name": "n", "language": "en", "category": "UTILITY", "parameter_format": "NAMED", "components": [
          { "type": "BODY", "text": "Hello {{{{{name}}}}}, your order has been packed and will leave the warehouse today.",
            "example": { "body_text_named_params": [ { "param_name": "{{{name}}}", "example": "Ann" } ] } } ] }
        """);

    private static JsonObject Many(int variables)
    {
        var text = $"We list everything. {string.Concat(Enumerable.Range(1, variables).Select(number => $"Line number {number} says that it is {{{{{number}}}}} and no more. "))}";
        return Utility().With(Body, text.Trim()).With(Sample, new JsonObject { ["body_text"] = new JsonArray(new JsonArray([.. Enumerable.Range(1, variables).Select(number => (JsonNode)$"v{number}")])) });
    }

    private static string Long(int length) => string.Concat(Enumerable.Repeat("Our shop has new opening times. ", 40))[..(length - 1)] + ".";
}
