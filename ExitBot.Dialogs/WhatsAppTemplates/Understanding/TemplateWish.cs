using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>The wish for a template that says nothing about it yet: "I need a WhatsApp template".</summary>
internal static class TemplateWish
{
    private static readonly HashSet<string> Words =
    [
        .. new[]
        {
            "i dont do not know sure idea no what yet im",
            "no sé lo que aún todavía tengo ni idea",
            "weiß ich nicht noch keine ahnung",
            "je ne sais pas encore aucune idée",
            "não sei ainda",
            "i we need want would d like to create make build write have can could you help me us please a an new the hi hello whatsapp template templates message with",
            "quiero quisiera necesito crear crea hacer hazme una nueva plantilla mensaje de para por favor hola puedes ayudarme con",
            "ich wir möchte möchten brauche brauchen will hätte gern gerne eine neue vorlage whatsapp-vorlage nachricht erstelle erstellen mir bitte hallo",
            "je j nous voudrais voudrions veux veut ai besoin d un nouveau modèle créer crée faire moi svp bonjour s il vous plaît jai dun",
            "मुझे हमें एक नया टेम्पलेट टेम्पलेट्स बनाना बनाओ है चाहिए कृपया नमस्ते व्हाट्सएप whatsapp संदेश मैं चाहता चाहती हूँ",
            "أريد نريد أحتاج إنشاء أنشئ قالب قالبا جديد جديدا من فضلك مرحبا لي واتساب رسالة",
            "eu quero queria gostaria preciso criar crie fazer um uma novo nova modelo mensagem do no olá",
        }.SelectMany(list => PlainText.Words(list).Split(' ')),
    ];

    private static readonly string[] OfNoBlanks = [.. new[]
    {
        "テンプレートを作りたい", "テンプレートを作りたいです", "テンプレートを作ってください", "テンプレートを作成したい", "テンプレートが欲しい", "新しいテンプレートを作りたい", "テンプレートをお願いします",
    }.Select(wish => PlainText.Words(wish).Replace(" ", "", StringComparison.Ordinal))];

    public static bool IsAll(string said) => Unspaced.IsIn(said) ? OfNoBlanks.Any(wish => PlainText.Words(said).Replace(" ", "", StringComparison.Ordinal) == wish) : PlainText.Words(said).Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && words.All(Words.Contains);
}
