using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>Changes in words, to be said back.</summary>
internal static class EditText
{
    public static string Of(DraftEdit edit, BuilderTurn turn) => Of(edit, turn.Texts, turn.Context.Language());

    private static string Of(DraftEdit edit, WhatsAppTemplateTexts texts, string spoken) => edit switch
    {
        DraftEdit.Body body => DraftRepairs.Body(body.Text),
        DraftEdit.Category category => Say(texts, ChangeKind.Category, texts.CategoryNames[category.Value]),
        DraftEdit.Language language => Say(texts, ChangeKind.Language, $"{LanguageText.Of(language.Code, spoken)} ({language.Code})"),
        DraftEdit.Name name => Say(texts, ChangeKind.Name, TemplateName.From(name.Text)),
        DraftEdit.HeaderText header => Say(texts, ChangeKind.HeaderText, DraftRepairs.Line(header.Text)),
        DraftEdit.HeaderMedia media => Say(texts, ChangeKind.HeaderMedia, texts.MediaKinds[media.Kind]),
        DraftEdit.HeaderLocation => Say(texts, ChangeKind.HeaderLocation),
        DraftEdit.NoHeader => Say(texts, ChangeKind.NoHeader),
        DraftEdit.Footer footer => Say(texts, ChangeKind.Footer, DraftRepairs.Line(footer.Text)),
        DraftEdit.NoFooter => Say(texts, ChangeKind.NoFooter),
        DraftEdit.AddButton add => Say(texts, ChangeKind.Button, Of(add.Button, texts)),
        DraftEdit.ReplaceButton replace => Say(texts, ChangeKind.Button, Of(replace.Button, texts)),
        DraftEdit.CardButton card => Say(texts, ChangeKind.Button, Of(card.Button, texts)),
        DraftEdit.RemoveButton => Say(texts, ChangeKind.ButtonLess),
        DraftEdit.MoveButton => Say(texts, ChangeKind.ButtonOrder),
        DraftEdit.NoButtons => Say(texts, ChangeKind.NoButtons),
        DraftEdit.Samples or DraftEdit.HeaderSample => Say(texts, ChangeKind.Samples),
        DraftEdit.Offer offer => Say(texts, ChangeKind.Offer, offer.Title),
        DraftEdit.AskToCall => Say(texts, ChangeKind.Call),
        DraftEdit.CodeMinutes code => Say(texts, ChangeKind.Minutes, code.Minutes),
        DraftEdit.CodeKind code => Say(texts, ChangeKind.CodeKind, code.Kind),
        DraftEdit.CodeApp app => Say(texts, ChangeKind.CodeKind, app.App.PackageName),
        DraftEdit.CodeTerms => Say(texts, ChangeKind.CodeKind, "ZERO_TAP"),
        DraftEdit.Carousel carousel => Say(texts, ChangeKind.Carousel, carousel.Cards),
        DraftEdit.Card => Say(texts, ChangeKind.Card),
        DraftEdit.CardMedia => Say(texts, ChangeKind.Card),
        DraftEdit.TimeToLive life => Say(texts, ChangeKind.TimeToLive, life.Seconds),
        _ => Say(texts, ChangeKind.Whole),
    };

    private static string Say(WhatsAppTemplateTexts texts, ChangeKind kind, object? value = null) => texts.Changes[kind].With(("value", value ?? ""));

    private static string Of(DraftButton button, WhatsAppTemplateTexts texts) => $"“{button.Label ?? texts.CopyCode}” ({texts.ButtonKinds[KindOf(button)]})";

    private static ButtonKind KindOf(DraftButton button) => button switch
    {
        DraftButton.QuickReply => ButtonKind.QuickReply,
        DraftButton.Link => ButtonKind.Link,
        DraftButton.Phone => ButtonKind.Call,
        DraftButton.CopyCode => ButtonKind.CopyCode,
        DraftButton.Flow => ButtonKind.Flow,
        DraftButton.VoiceCall => ButtonKind.VoiceCall,
        DraftButton.OneTimeCode => ButtonKind.OneTimeCode,
        _ => ButtonKind.Catalogue,
    };
}
