using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>The wish for a template that says nothing about it yet: "I need a WhatsApp template".</summary>
internal static class TemplateWish
{
    private static readonly HashSet<string> Words =
    [
        .. new[]
        {
            "i we need want would d like to create make build write have can could you help me us please a an new the hi hello whatsapp template templates message with",
            "quiero quisiera necesito crear crea hacer hazme una nueva plantilla mensaje de para por favor hola puedes ayudarme con",
            "ich wir möchte möchten brauche brauchen will hätte gern gerne eine neue vorlage whatsapp-vorlage nachricht erstelle erstellen mir bitte hallo",
            "je j nous voudrais voudrions veux veut ai besoin d un nouveau modèle créer crée faire moi svp bonjour s il vous plaît jai dun",
            "eu quero queria gostaria preciso criar crie fazer um uma novo nova modelo mensagem do no olá",
        }.SelectMany(list => PlainText.Words(list).Split(' ')),
    ];

    public static bool IsAll(string said) => PlainText.Words(said).Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && words.All(Words.Contains);
}
