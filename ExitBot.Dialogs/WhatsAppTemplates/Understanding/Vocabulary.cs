namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Words of English, Spanish, German, Portuguese and French for regular expressions; of Hindi, Arabic and Japanese those that name parts.</summary>
internal static class Vocabulary
{
    public const string Header = "header|heading|encabezado|cabecera|kopfzeile|überschrift|en-?tête|cabeçalho|हेडर|ترويسة|ヘッダー";
    public const string Footer = "footer|pie(?: de página)?|fußzeile|fusszeile|rodapé|pied(?: de page)?|फुटर|تذييل|フッター";
    public const string Body = "body|text|texto|cuerpo|corpo|mensaje|mensagem|nachricht|texte|corps|टेक्स्ट|نص|本文";
    public const string Button = "button|botón|boton|botão|botao|bouton|schaltfläche|knopf|बटन|زر|ボタン";
    public const string Buttons = "buttons|botones|botões|boutons|schaltflächen|knöpfen?|أزرار";
    public const string QuickReplies = "quick[ -]repl(?:y|ies)|respuestas? rápidas?|schnellantwort(?:en)?|(?:schnell)?antwort-?(?:schaltflächen?|buttons?|kn[oö]pfe?n?)|respostas? rápidas?|réponses? rapides?|त्वरित उत्तर|ردود سريعة|رد سريع|クイック返信|クイックリプライ";
    public const string No = "no|without(?: an?| any)?|(?:remove|drop|delete)(?: the| all| all the)?|sin|(?:quita|elimina)(?: el| los)?|ohne|keine?n?|(?:entferne|lösche)(?: die| den| das| alle)?|sem|(?:remov[ae]|tir[ae])(?: o| os)?|sans|(?:retire|enlève)(?: le| la| les)?";
    public const string Remove = "remove|delete|drop|quita|elimina|entferne|lösche|remov[ae]|tir[ae]|retire|enlève";
    public const string The = @"(?:the|el|la|o|a|den|die|das|le)\s+";
    public const string To = "to|into|should be|as|a|en|como|zu|zur|als|para|em";
    public const string Saying = "saying|should say|should read|soll sagen|soll lauten|debe decir|deve dizer|doit dire|that says|which says|reading|with the text|que diga|que dice|con el texto|mit dem text|der lautet|die lautet|que diz|dizendo|com o texto|qui dit|avec le texte";
    public const string Image = "image|picture|photo|imagen|foto|bild|imagem|तस्वीर|صورة|画像";
    public const string Kinds = Image + "|video|vídeo|vidéo|document|pdf|documento|dokument|gif|location|map|ubicación|standort|localização|lieu";
    public const string With = @"(?:with|con|mit|com|avec|مع)\s+(?:an?\s+|the\s+|un[ea]?\s+|eine[mnr]?\s+|uma?\s+)?";
    public const string Adding = "add|include|añade|agrega|füge|adiciona|acrescenta|adicione|ajoute|ajoutez";
    public const string Quote = "[\"“”«»„‘’「」]";
    public const string Carousel = "carousel|carrusel|karussell|carrossel|carrousel|कैरोसेल|कैरोज़ल|دوار|カルーセル";
    public const string Products = "products?|productos?|produkte?n?|produtos?|produits?|catalog(?:ue)?|उत्पाद(?:ों)?|منتجات(?:نا)?|商品";
    public const string Cards = "cards?|tarjetas?|karten?|cart(?:ão|ões)|cartes?";
}
