using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>Kinds of templates with parts of their own: carousels, limited-time offers, one-time codes that apps take over.</summary>
public sealed class SpecialKindTests : IDisposable
{
    private const string Handle = "4::aW1hZ2UvanBlZw==:";

    private readonly DialogHost _host = new();

    private StoredDraft Newest => _host.Drafts.All.First();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_carousel_card_by_card()
    {
        await _host.PlayAsync($"""
            person                                                                              | bot
            A marketing template in English for our lamps, a carousel with 3 cards              | What should the message say
            Three new lamps arrived in our shop this week. Swipe and tell us which one you like. | Card 1 of 3
            Reading lamp for late evenings. button: Buy https://l.example.com/1                  | Card 2 of 3
            Desk lamp for long days                                                             | Card 3 of 3
            Floor lamp for large rooms                                                          | Meta wants the handle
            {Handle}a {Handle}b {Handle}c                                                       | Your template is complete & CAROUSEL
            """);

        Assert.Equal(3, Newest.Draft.Cards.Count);
        Assert.All(Newest.Draft.Cards, card => Assert.Equal("Buy", Assert.Single(card.Buttons).Label));
        Assert.Empty(Payloads.Validate(Newest.Review.FinalPayload).Errors);
    }

    [Fact]
    public async Task A_carousel_at_once()
    {
        await _host.SayAsync("A marketing template in English for lamps, a carousel. body: Two new lamps arrived in our shop this week. Swipe and have a look. card 1: Reading lamp. button: Buy https://l.example.com/1 card 2: Desk lamp. button: Buy https://l.example.com/2");

        Assert.Equal(["Reading lamp.", "Desk lamp."], Newest.Draft.Cards.Take(2).Select(card => card.Body));
        Assert.Equal([MissingField.HeaderMedia], Newest.Review.Missing.Where(field => field is not (MissingField.Name or MissingField.Cards)));
    }

    [Theory]
    [InlineData("en", "A marketing template in English for our lamps, a product carousel", "Swipe through our lamps and tap the one that you would like to see closer.", 3)]
    [InlineData("en", "make me a carousel of products for our shop in English, marketing", "Swipe through our lamps and tap the one that you would like to see closer.", 3)]
    [InlineData("en", "a template in English with 5 product cards", "Swipe through our lamps and tap the one that you would like to see closer.", 5)]
    [InlineData("es", "Un carrusel de productos en español para nuestras lámparas", "Desliza para ver nuestras lámparas y toca la que quieras conocer mejor.", 3)]
    [InlineData("de", "Ein Produktkarussell auf Deutsch für unsere Lampen", "Wische durch unsere Lampen und tippe auf die, die du dir näher ansehen willst.", 3)]
    [InlineData("fr", "Un carrousel de produits en français pour nos lampes", "Parcourez nos lampes et touchez celle que vous souhaitez voir de plus près.", 3)]
    [InlineData("pt", "Um carrossel de produtos em português para as nossas luminárias", "Deslize para ver as nossas luminárias e toque na que quiser conhecer melhor.", 3)]
    [InlineData("ja", "商品カルーセルを日本語で", "新しいランプをスワイプしてご覧ください。気になる商品をタップすると詳細が見られます。", 3)]
    public async Task A_carousel_of_products_needs_its_text_and_nothing_else(string locale, string said, string body, int cards)
    {
        _host.Locale = locale;
        await _host.SayAllAsync("whatsapp template", said, body);

        Assert.Equal(cards, Newest.Draft.Cards.Count);
        Assert.All(Newest.Draft.Cards, card => Assert.IsType<DraftHeader.Product>(card.Header));
        Assert.True(Newest.Review.IsComplete, string.Join('\n', Newest.Review.Missing.Concat(Newest.Review.Errors.Select(error => $"{error}"))));
        Assert.Contains("\"SPM\"", Newest.Review.FinalPayload!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_of_files_become_cards_of_products_and_back()
    {
        await _host.SayAllAsync(
            "A marketing template in English for lamps, a carousel. body: Two new lamps arrived in our shop this week. Swipe and have a look. card 1: Reading lamp. button: Buy https://l.example.com/1 card 2: Desk lamp. button: Buy https://l.example.com/2",
            "make it a product carousel with 2 cards");
        Assert.Equal([typeof(DraftButton.Product), typeof(DraftButton.Product)], Newest.Draft.Cards.SelectMany(card => card.Buttons).Select(button => button.GetType()));
        Assert.Empty(Newest.Review.Errors);

        await _host.SayAsync("a carousel with 2 cards with videos");

        Assert.All(Newest.Draft.Cards, card => Assert.Equal(MediaKind.Video, Assert.IsType<DraftHeader.Media>(card.Header).Kind));
        Assert.DoesNotContain(Newest.Draft.Cards, card => card.Buttons.Any(button => button is DraftButton.Product));
    }

    [Fact]
    public async Task Variables_on_cards_get_samples_too()
    {
        await _host.PlayAsync($"""
            person                                                                              | bot
            A marketing template in English for our lamps, a carousel with 2 cards              | What should the message say
            Hello {"{{name}}"}, two new lamps arrived in our shop this week. Swipe and tell us which one you like. | sample for {"{{name}}"}
            Ann                                                                                  | Card 1 of 2
            Only {"{{count}}"} reading lamps are left. button: Buy https://l.example.com/1       | sample for {"{{count}}"}
            seven                                                                               | Card 2 of 2
            Only {"{{rest}}"} desk lamps are left for now.                                       | sample for {"{{rest}}"}
            three                                                                               | Meta wants the handle
            {Handle}a {Handle}b                                                                 | Your template is complete
            """);

        Assert.Equal(["seven", "three"], Newest.Draft.Cards.Select(card => Assert.Single(card.Samples).Value));
    }

    [Fact]
    public async Task A_limited_time_offer_asks_for_its_title_and_where_it_leads()
    {
        await _host.PlayAsync("""
            person                                                                       | bot
            A marketing template in English for cheap flights with a limited-time offer  | What should the message say
            Seats to Lisbon are on sale for a few hours only, so have a look before tonight. | limited-time offer above
            Ends tonight                                                                 | What should stand on the button
            Book now                                                                     | Where should the button “Book now” lead
            https://fly.example.com                                                      | Your template is complete & LIMITED_TIME_OFFER
            """);
    }

    [Fact]
    public async Task Zero_tap_asks_for_the_app_and_the_terms()
    {
        await _host.PlayAsync("""
            person                                                   | bot
            A template in English for one-time codes with zero-tap   | Which app takes over the code?
            my app                                                   | Which app takes over the code?
            com.example.app K8a/AINcGX7                              | accepted Meta's terms
            yes                                                      | Your template is complete & "zero_tap_terms_accepted": true
            """);
    }

    [Fact]
    public async Task Who_has_not_accepted_the_terms_gets_one_tap()
    {
        await _host.SayAllAsync("A template in English for one-time codes with zero-tap", "com.example.app K8a/AINcGX7", "no");

        Assert.Equal("ONE_TAP", Newest.Draft.Buttons.OfType<DraftButton.OneTimeCode>().Single().Kind);
        Assert.True(Newest.Review.IsComplete);
    }

    [Theory]
    [InlineData("we are a dental clinic and need a reminder", "dental clinic")]
    [InlineData("news for the customers of our bakery", "bakery")]
    [InlineData("novedades de nuestra panadería", "panadería")]
    [InlineData("Neuigkeiten aus unserer Bäckerei", "bäckerei")]
    public async Task What_business_somebody_has_is_remembered(string said, string business)
    {
        await _host.SayAllAsync("whatsapp template", said);

        Assert.Equal(business, Newest.Memory.BusinessType);
    }

    [Theory]
    [InlineData("time to live 10 minutes", 600)]
    [InlineData("deliver within 2 hours", 7_200)]
    public async Task How_long_a_message_may_take(string said, long seconds)
    {
        await _host.SayAllAsync("whatsapp template", "category: utility language: en name: hours body: Your order has left our warehouse and will arrive tomorrow.", said);

        Assert.Equal(seconds, Newest.Draft.TimeToLiveSeconds);
    }
}
