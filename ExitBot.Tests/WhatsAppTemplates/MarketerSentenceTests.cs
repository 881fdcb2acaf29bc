using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>Sentences as marketers write them, without a model.</summary>
public sealed class MarketerSentenceTests : IDisposable
{
    private readonly DialogHost _host = new();

    private StoredDraft Newest => _host.Drafts.All.First();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("""Make me a marketing template in Spanish for our spring sale: "Hola, esta semana tienes 20% de descuento en toda la tienda. ¡Te esperamos!" with a Shop now button to https://shop.example.com/spring""", "spring_sale", "es", "Shop now")]
    [InlineData("""Necesito una plantilla de WhatsApp de utilidad en español llamada pedido_enviado que diga "Hola {{1}}, tu pedido {{2}} ya está en camino y llegará pronto." con Ana y 1234 como ejemplos, sin encabezado, y un botón Seguir pedido que lleve a https://tienda.example.com/pedidos""", "pedido_enviado", "es", "Seguir pedido")]
    [InlineData("Erstelle eine WhatsApp-Vorlage für Marketing auf Deutsch: Text: Hallo {{1}}, unser Sommerschlussverkauf läuft nur noch bis Sonntag in allen Filialen. Beispiel: Anna. Button: Zum Shop https://shop.example.de/sale, Fußzeile: Abmelden mit STOP", "marketing_template", "de", "Zum Shop")]
    [InlineData("Create a utility template in English called order_shipped: Hi {{customer_name}}, your order {{order_id}} has shipped and arrives on {{delivery_date}} by courier. Samples: Ana, 1234, Monday. Add a Track order button linking to https://example.com/track", "order_shipped", "en", "Track order")]
    [InlineData("whatsapp template: an authentication code in German with a copy code button, expires in 10 minutes", "authentication_template", "de", "COPY_CODE")]
    public async Task A_sentence_that_has_everything_is_answered_with_the_payload(string sentence, string name, string language, string button)
    {
        await _host.SayAsync(sentence);

        var payload = Newest.Review.FinalPayload;
        Assert.NotNull(payload);
        Assert.Equal((name, language), (payload["name"]!.ToString(), payload["language"]!.ToString()));
        Assert.Contains($"\"{button}\"", payload.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_with_half_of_it_loses_nothing()
    {
        await _host.SayAsync("whatsapp template to tell customers their appointment is confirmed, English, quick replies Yes and No, footer Reply STOP to opt out");

        Assert.Equal(("en", "Reply STOP to opt out"), (Newest.Draft.Language, Newest.Draft.Footer));
        Assert.Equal(["Yes", "No"], Newest.Draft.Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task A_picture_and_a_language_among_the_labels_are_understood()
    {
        await _host.SayAsync("Ich hätte gern eine Vorlage für unsere Rabattaktion mit einem Bild und Schnellantworten Ja und Nein, Deutsch");

        Assert.Equal("de", Newest.Draft.Language);
        Assert.IsType<DraftHeader.Media>(Newest.Draft.Header);
        Assert.Equal(["Ja", "Nein"], Newest.Draft.Buttons.Select(button => button.Label));
    }

    [Theory]
    [InlineData("I need a WhatsApp template, please")]
    [InlineData("Quiero crear una plantilla de WhatsApp")]
    [InlineData("Ich brauche eine neue WhatsApp-Vorlage")]
    [InlineData("J'ai besoin d'un nouveau modèle WhatsApp")]
    public async Task A_wish_that_says_nothing_is_no_goal(string wish)
    {
        await _host.SayAsync(wish);

        Assert.Null(Newest.Memory.Goal);
        Assert.Null(Newest.Draft.Name);
    }

    [Fact]
    public async Task Of_a_one_time_code_Meta_writes_the_text()
    {
        await _host.PlayAsync("""
            person                                              | bot
            an authentication template in English for log-in codes | Your template is complete
            body: Your code for the shop is {{1}}, keep it safe | Meta writes the text of authentication templates
            """);
    }
}
