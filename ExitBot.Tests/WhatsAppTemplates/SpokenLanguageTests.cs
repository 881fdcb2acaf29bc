using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>Conversations in the languages the service speaks, gradual and at once.</summary>
public sealed class SpokenLanguageTests
{
    [Theory]
    [InlineData("es", "un recordatorio de la cita", "utilidad", "español", "Hola {{1}}, tu cita con el dentista es el {{2}} en nuestra clínica.", "Ana, lunes 4 de mayo", "listo", "Tu plantilla está completa")]
    [InlineData("de", "eine Erinnerung an den Termin", "Nutzen", "Deutsch", "Hallo {{1}}, Ihr Termin bei uns ist am {{2}} in unserer Praxis.", "Anna, Montag 4. Mai", "fertig", "Deine Vorlage ist vollständig")]
    [InlineData("pt", "um lembrete da consulta", "utilidade", "português", "Olá {{1}}, a sua consulta está marcada para {{2}} na nossa clínica.", "Ana, segunda 4 de maio", "pronto", "Seu modelo está completo")]
    [InlineData("fr", "un rappel du rendez-vous", "utilitaire", "français", "Bonjour {{1}}, votre rendez-vous est fixé au {{2}} dans notre cabinet.", "Anne, lundi 4 mai", "terminé", "Votre modèle est complet")]
    [InlineData("hi", "अपॉइंटमेंट की याद", "यूटिलिटी", "हिन्दी", "नमस्ते {{1}}, आपका अपॉइंटमेंट {{2}} को हमारे क्लिनिक में तय हो गया है।", "अना, सोमवार", "हो गया", "आपका टेम्पलेट पूरा है")]
    [InlineData("ar", "تذكير بموعد الطبيب", "خدمة", "العربية", "مرحبا {{1}}، موعدك مع الطبيب يوم {{2}} في عيادتنا كما اتفقنا.", "آنا, الاثنين", "انتهيت", "قالبك مكتمل")]
    [InlineData("ja", "歯医者の予約のお知らせ", "ユーティリティ", "日本語", "お知らせ：{{1}}様、こんにちは。ご予約は{{2}}に当院で承っております。お気をつけてお越しください。", "アナ, 月曜日", "完了", "テンプレートは完成し")]
    public async Task Step_by_step(string locale, string goal, string category, string language, string body, string samples, string done, string complete)
    {
        using var host = new DialogHost { Locale = locale };
        await host.SayAllAsync("whatsapp template", goal, category, language, body, samples);

        var replies = await host.SayAsync(done);

        var draft = host.Drafts.All.First();
        Assert.True(draft.Review.IsComplete, string.Join('\n', draft.Review.Missing.Concat(draft.Review.Errors.Select(error => $"{error}"))));
        Assert.Contains(complete, replies.Text(), StringComparison.Ordinal);
        Assert.Equal(locale, draft.Draft.Language!.Split('_')[0]);
    }

    [Theory]
    [InlineData("en", "A marketing template in English called garden_party, body: \"Hello {{1}}, our garden centre opens early this weekend, so come and look around.\" samples: Ann button: Learn more https://garden.example.com")]
    [InlineData("es", "Una plantilla de marketing en español llamada fiesta_jardin, texto: «Hola {{1}}, nuestro vivero abre más temprano este fin de semana, ven a visitarnos.» ejemplos: Ana botón: Ver más https://jardin.example.com")]
    [InlineData("de", "Eine Marketing-Vorlage auf Deutsch namens gartenfest, Text: „Hallo {{1}}, unser Gartencenter öffnet am Wochenende schon früher, komm doch vorbei.“ Beispiele: Anna Button: Mehr erfahren https://garten.example.com")]
    [InlineData("pt", "Um modelo de marketing em português chamado festa_jardim, texto: “Olá {{1}}, o nosso viveiro abre mais cedo neste fim de semana, venha nos visitar.” exemplos: Ana botão: Saiba mais https://jardim.example.com")]
    [InlineData("fr", "Un modèle marketing en français appelé fete_jardin, texte : « Bonjour {{1}}, notre jardinerie ouvre plus tôt ce week-end, venez donc nous voir. » exemples : Anne bouton : En savoir plus https://jardin.example.com")]
    public async Task At_once(string locale, string sentence)
    {
        using var host = new DialogHost { Locale = locale };

        await host.SayAsync(sentence);

        var draft = host.Drafts.All.First();
        Assert.True(draft.Review.IsComplete, $"{string.Join('\n', draft.Review.Missing.Concat(draft.Review.Errors.Select(error => $"{error}")))}\n{draft.Review.Payload}");
        Assert.Equal(BuilderAction.Final, draft.Memory.LastAction);
        Assert.Equal((1, 1), (draft.Draft.Buttons.Count, draft.Draft.Samples.Count));
    }

    [Theory]
    [InlineData("es", "Quiero una plantilla de marketing en español para nuestras rebajas de primavera con un botón Comprar ahora", "nuestras rebajas de primavera", "Comprar ahora")]
    [InlineData("de", "Ich brauche eine Marketing-Vorlage auf Deutsch für unseren Frühlingsverkauf mit einem Jetzt-kaufen-Button", "unseren Frühlingsverkauf", "Jetzt kaufen")]
    [InlineData("pt", "Quero um modelo de marketing em português para a nossa liquidação de primavera com um botão Comprar agora", "a nossa liquidação de primavera", "Comprar agora")]
    public async Task What_a_sentence_says_is_not_asked_again(string locale, string sentence, string goal, string label)
    {
        using var host = new DialogHost { Locale = locale };

        await host.SayAsync(sentence);

        var stored = host.Drafts.All.First();
        Assert.Equal((TemplateCategory.Marketing, locale, goal), (stored.Draft.Category, stored.Draft.Language?.Split('_')[0], stored.Memory.Goal));
        Assert.Equal(label, Assert.Single(stored.Draft.Buttons).Label);
    }

    [Theory]
    [InlineData("es", "añade un botón Comprar https://a.example.com", "segundo botón a respuesta rápida", "sin pie", "deshacer")]
    [InlineData("de", "Button: Kaufen https://a.example.com", "zweiten Button zu Schnellantwort", "keine Fußzeile", "rückgängig")]
    [InlineData("pt", "adiciona um botão Comprar https://a.example.com", "segundo botão para resposta rápida", "sem rodapé", "desfazer")]
    public async Task Changes_of_mind(string locale, string addButton, string toQuickReply, string noFooter, string undo)
    {
        using var host = new DialogHost { Locale = locale };
        await host.SayAllAsync("whatsapp template", "category: marketing language: en name: hours body: Our shop has new opening times from Monday on, and a larger car park. footer: Green Corner button: Call us +442079460000", addButton);

        await host.SayAsync(toQuickReply);
        Assert.Equal([typeof(DraftButton.Phone), typeof(DraftButton.QuickReply)], host.Drafts.All.First().Draft.Buttons.Select(button => button.GetType()));

        await host.SayAsync(noFooter);
        Assert.Null(host.Drafts.All.First().Draft.Footer);
        await host.SayAsync(undo);
        Assert.Equal("Green Corner", host.Drafts.All.First().Draft.Footer);
    }
}
