using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using ExitBot.Dialogs.WhatsAppTemplates.RuleSentences;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary>In a conversation, rules are said in its language.</summary>
public sealed class RuleSentenceTests
{
    // No draft can break them: it has a field for each part, and what is missing is asked for.
    private static readonly HashSet<string> OnlyByHand =
    [
        "ENV-1", "ENV-2", "ENV-4", "NAME-1", "LANG-2", "CAT-1", "CAT-6", "CMP-1", "CMP-2", "CMP-3", "FMT-1", "EX-1", "EX-2", "EX-3", "EX-6", "HDR-6", "HDR-8", "FTR-4",
        "BTN-7", "FLW-1", "FLW-2", "AUT-1", "AUT-10", "AUT-12", "SHAPE-1", "SHAPE-2", "SHAPE-3",
    ];

    public static TheoryData<string> Languages() => [.. SpokenLanguages.Codes.Where(code => code != SpokenLanguages.English)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_rule_that_a_draft_can_break_has_its_sentence(string language) =>
        Assert.DoesNotContain(RuleBook.Checked.Select(rule => rule.Id).Except(OnlyByHand), rule => RuleSentence.In(rule, language) is null);

    [Theory]
    [InlineData("es", "botón: Comprar ahora mismo en nuestra tienda https://tienda.example.com", "La etiqueta del botón puede tener 25 caracteres")]
    [InlineData("de", "Fußzeile: Mehr auf https://shop.example.de", "Die Fußzeile ist eine Zeile einfacher Text")]
    [InlineData("ja", "ヘッダー：セール🎉", "ヘッダーは絵文字、改行、書式のない1行の文です")]
    [InlineData("ar", "تذييل: اطلب من {{1}}", "لا متغيرات في التذييل")]
    public async Task A_broken_rule_is_said_in_the_language_of_the_conversation(string locale, string part, string sentence)
    {
        using var host = new DialogHost { Locale = locale };
        await host.SayAsync("whatsapp template");

        var replies = await host.SayAsync(part);

        Assert.Contains(sentence, replies.Text(), StringComparison.Ordinal);
    }
}
