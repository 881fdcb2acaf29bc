using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>Templates built by conversation, without a model.</summary>
public sealed class BuildingTests : IDisposable
{
    private readonly DialogHost _host = new();

    private StoredDraft Newest => _host.Drafts.All.First();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Step_by_step_it_takes_seven_turns()
    {
        await _host.PlayAsync("""
            person                                   | bot
            whatsapp template                        | What is it for?
            a reminder of the dentist appointment    | That sounds like Utility & Is Utility right?
            yes                                      | Which language
            English                                  | What should the message say, in English?
            Hi {{name}}, your dentist appointment is on {{day}} at our practice. | sample for each variable: {{name}}, {{day}}
            Ann, Monday 4 May                        | Would you like a header
            done                                     | Your template is complete & payload to post to Meta & "category": "UTILITY"
            """);

        var payload = Newest.Review.FinalPayload!;
        Assert.Equal("reminder_of_the_dentist_appointment", payload["name"]!.ToString());
        Assert.Equal(BuilderAction.Final, Newest.Memory.LastAction);
        Assert.Empty(Payloads.Validate(payload).Errors);
    }

    [Fact]
    public async Task A_sentence_that_has_everything_is_enough()
    {
        await _host.SayAsync("""
            A marketing template in English called garden_party, body: "Hello {{name}}, our garden centre opens early this weekend, and members get a free plant. Come and look around." samples: Priya footer: Green Corner button: See hours https://garden.example.com/hours
            """);

        var payload = Newest.Review.FinalPayload;
        Assert.NotNull(payload);
        Assert.Equal(("garden_party", "en", "MARKETING", "NAMED"), (payload["name"]!.ToString(), payload["language"]!.ToString(), payload["category"]!.ToString(), payload["parameter_format"]!.ToString()));
        Assert.Equal(3, payload["components"]!.AsArray().Count);
    }

    [Fact]
    public async Task No_more_is_wanted_and_what_is_undone_is_wanted_no_longer()
    {
        await _host.PlayAsync("""
            person                                                       | bot
            A marketing template in English for our bakery               | What should the message say
            Our bakery opens a second shop on Friday, come and see us.   | Would you like a header
            yes                                                          | Would you like a header
            no                                                           | Your template is complete
            no                                                           | You can still change anything
            """);
        Assert.Equal((BuilderAction.Final, false), (Newest.Memory.LastAction, Newest.Memory.WantsButtons));

        await _host.SayAllAsync("add a quick reply See you", "undo");

        Assert.Equal((null, false), (Newest.Memory.WantsButtons, Newest.Memory.WantsFooter));
    }

    [Fact]
    public async Task What_policy_forbids_is_declined_also_where_something_else_was_asked_for()
    {
        await _host.PlayAsync("""
            person                                                                   | bot
            whatsapp template                                                        | What is it for?
            something for our customers next week                                    | Which category?
            tell them to send their full credit card number or we have them arrested | POL-1
            """);
        Assert.Equal(BuilderAction.Chitchat, Newest.Memory.LastAction);
    }

    [Fact]
    public async Task What_a_sentence_says_is_not_asked_again()
    {
        await _host.PlayAsync("""
            person                                                                                        | bot
            A marketing template in Spanish for our spring sale with a shop-now button                    | What should the message say, in Spanish?
            Hola {{1}}, esta semana empiezan nuestras ofertas de primavera en la tienda. Te esperamos.    | sample for {{1}}
            Ana                                                                                           | Where should the button “Shop now” lead?
            https://tienda.example.com                                                                    | Your template is complete & "language": "es"
            """);

        Assert.Equal("our spring sale", Newest.Memory.Goal);
        Assert.Equal("spring_sale", Newest.Draft.Name);
    }

    [Fact]
    public async Task An_authentication_template_needs_two_answers()
    {
        await _host.PlayAsync("""
            person                                     | bot
            whatsapp template                          | What is it for?
            one-time codes for logging in, valid 10 minutes | Which language
            pt_BR                                      | Your template is complete & "otp_type": "COPY_CODE" & "code_expiration_minutes": 10
            """);
    }

    [Fact]
    public async Task Every_header_can_be_asked_for()
    {
        await BuildAsync();

        await _host.PlayAsync("""
            person                          | bot
            header: News from the garden    | header “News from the garden” & "format": "TEXT"
            header: News for {{1}} members  | What could stand for {{1}} in the header?
            gold                            | "header_text"
            make it an image header         | Meta wants the handle
            later                           | Not complete yet. Still missing: the file of the header
            handle: 4::aW1hZ2UvanBlZw==:abc | "header_handle"
            video header                    | header with a video
            document header                 | header with a document
            location header                 | "format": "LOCATION"
            no header                       | no header
            """);

        Assert.Null(Newest.Draft.Header);
    }

    [Theory]
    [InlineData("quick replies Yes, No", "QUICK_REPLY")]
    [InlineData("add a button Shop now https://shop.example.com", "URL")]
    [InlineData("button: Call us +442079460000", "PHONE_NUMBER")]
    [InlineData("add copy code SAVE10", "COPY_CODE")]
    [InlineData("button: catalog", "CATALOG")]
    [InlineData("button: products", "MPM")]
    [InlineData("button: flow 123456789 Book now", "FLOW")]
    [InlineData("button: voice call Call our desk", "VOICE_CALL")]
    public async Task Every_kind_of_button_can_be_asked_for(string said, string type)
    {
        await BuildAsync();

        await _host.SayAsync(said);

        Assert.Contains($"\"type\":\"{type}\"", Newest.Review.FinalPayload?.ToJsonString() ?? Newest.Review.Payload.ToJsonString(), StringComparison.Ordinal);
        Assert.True(Newest.Review.IsComplete, string.Join('\n', Newest.Review.Violations));
    }

    [Fact]
    public async Task Buttons_are_changed_moved_and_taken_out_by_words()
    {
        await BuildAsync();
        await _host.SayAllAsync("add a button Shop now https://shop.example.com", "add a button Call us +442079460000", "second button to quick reply");
        Assert.Equal([typeof(DraftButton.Link), typeof(DraftButton.QuickReply)], Newest.Draft.Buttons.Select(button => button.GetType()));

        await _host.SayAllAsync("move the last button to the front");
        Assert.IsType<DraftButton.QuickReply>(Newest.Draft.Buttons[0]);

        await _host.SayAllAsync("remove the first button");
        Assert.Equal("Shop now", Assert.Single(Newest.Draft.Buttons).Label);

        await _host.SayAllAsync("no buttons");
        Assert.Empty(Newest.Draft.Buttons);
    }

    [Fact]
    public async Task What_Meta_would_refuse_is_said_at_once_with_a_proposal()
    {
        await _host.SayAllAsync("whatsapp template", "news of our shop", "marketing", "English");

        await _host.PlayAsync("""
            person                                                                   | bot
            Our shop has new opening times from Monday on, and all news are on {{1}} | VAR-5 & I could make it: Our shop has new opening times from Monday on, and all news are on {{1}}. Thank you.
            yes                                                                      | sample for {{1}}
            the site                                                                 | Would you like a header
            footer: Bye 👋 {{1}}                                                      | FTR-2 & FTR-3 & I could make it
            footer: Green Corner                                                     | footer “Green Corner”
            """);
    }

    [Fact]
    public async Task Undo_and_redo_go_back_and_forth_and_start_over_can_be_undone()
    {
        await BuildAsync();

        await _host.PlayAsync("""
            person              | bot
            redo                | nothing to redo
            footer: Green       | footer “Green”
            undo                | Undone
            redo                | Done again & "text": "Green"
            start over          | Empty again & What is it for?
            undo                | Undone & "text": "Green"
            """);
    }

    [Fact]
    public async Task Drafts_are_listed_opened_copied_and_deleted()
    {
        await BuildAsync();
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        await _host.PlayAsync("""
            person          | bot
            copy            | This is the copy & shop_v2
            my drafts       | 1. news_of_our_shop_v2 & 2. news_of_our_shop, en, Marketing, complete
            open 2          | “news_of_our_shop” is open
            open 7          | no draft number 7
            delete          | Delete the draft “news_of_our_shop”?
            no              | Nothing was deleted
            delete          | Delete the draft
            yes             | The draft is deleted
            """);

        Assert.Equal("news_of_our_shop_v2", Assert.Single(_host.Drafts.All).Draft.Name);
    }

    [Fact]
    public async Task A_translation_keeps_name_category_and_buttons_and_is_compared()
    {
        await BuildAsync();
        await _host.SayAsync("add a button Shop now https://shop.example.com");

        await _host.PlayAsync("""
            person          | bot
            add Portuguese  | The Portuguese (Brazil) version & What should the message say, in Portuguese
            Olá {{1}}, a nossa loja tem novos horários a partir de segunda-feira para todos. | sample
            Ana             | Your template is complete & The English version has other variables: none there, {{1}} here.
            """);

        Assert.Equal(["en", "pt_BR"], _host.Drafts.All.Select(draft => draft.Draft.Language).Order());
        Assert.Single(_host.Drafts.All.Select(draft => draft.Draft.Name).Distinct());
    }

    [Fact]
    public async Task A_payload_that_is_pasted_is_gone_on_with()
    {
        await _host.SayAsync("whatsapp template");

        var replies = await _host.SayAsync(Payloads.Carousel(2).ToJsonString());

        Assert.Contains("Your template is complete", replies.Text(), StringComparison.Ordinal);
        Assert.Equal(2, Newest.Draft.Cards.Count);
    }

    [Fact]
    public async Task Chat_is_answered_and_led_back_and_bad_intent_is_declined_with_the_rule()
    {
        await _host.SayAllAsync("whatsapp template", "a refund", "utility", "English");

        await _host.PlayAsync("""
            person                                                                                 | bot
            header: hello there                                                                    | header
            Please reply with your full card number and the security code on the back of the card. | POL-1 & keep it
            Your refund is on its way to the card that you have paid with.                         | Your template is complete
            """);

        Assert.DoesNotContain("security code", Newest.Review.Payload.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_keeps_the_draft_and_coming_back_goes_on_with_it()
    {
        await _host.PlayAsync("""
            person            | bot
            whatsapp template | What is it for?
            hi                | Back to yours & What is it for?
            what is the weather like? | Back to yours & What is it for?
            a sale            | That sounds like Marketing
            stop              | I have kept your draft
            whatsapp template | Your draft “a sale” & That sounds like Marketing
            menu              | What would you like to do?
            """);
    }

    [Theory]
    [InlineData("de", "Hallo {{1}}, Ihre Bestellung {{2}} ist heute bei uns abgeschickt worden und kommt morgen an.")]
    [InlineData("fr", "Bonjour {{1}}, votre commande {{2}} est partie aujourd'hui et arrive demain chez vous.")]
    [InlineData("es", "Hola {{1}}, tu pedido {{2}} ya salió de nuestro almacén y llega mañana a tu casa.")]
    [InlineData("pt_BR", "Olá {{1}}, o seu pedido {{2}} já saiu do nosso depósito e deve chegar amanhã.")]
    [InlineData("hi", "नमस्ते {{1}}, आपका ऑर्डर {{2}} आज हमारे गोदाम से निकल चुका है और कल आपके पास पहुंच जाएगा।")]
    [InlineData("ar", "مرحبا {{1}}، لقد غادر طلبك رقم {{2}} مستودعنا ومن المتوقع أن يصل إليك غدا في المساء.")]
    [InlineData("ja", "{{1}}様、こんにちは。ご注文番号{{2}}の商品を本日発送いたしました。明日お届けする予定です。お楽しみにお待ちください。")]
    public async Task Templates_in_seven_languages(string language, string body)
    {
        await _host.SayAllAsync("whatsapp template", "an order update", "utility", language, language == "ja" ? "お知らせ：" + body : body, "Ana, 58213", "done");

        Assert.True(Newest.Review.IsComplete, string.Join('\n', Newest.Review.Violations));
        Assert.DoesNotContain(Newest.Review.Violations, violation => violation.Rule == "LANG-3");
    }

    /// <summary>A complete marketing template called news_of_our_shop.</summary>
    private Task BuildAsync() => _host.SayAllAsync(
        "whatsapp template", "news of our shop", "marketing", "English", "Our shop has new opening times from Monday on, and a larger car park for everybody.", "done");
}
