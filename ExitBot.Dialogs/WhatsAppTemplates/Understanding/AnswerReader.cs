using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Reads an answer to what was asked. Nothing: it is none.</summary>
internal static class AnswerReader
{
    public static IReadOnlyList<DraftEdit> Read(string text, TemplateDraft draft, string asked) => asked switch
    {
        Asked.Category => CategoryOf(text) is { } category ? [new DraftEdit.Category(category)] : [],
        Asked.Language => LanguagePhrase.Answer(text) is { } language ? [new DraftEdit.Language(language)] : [],
        Asked.Name => Domain.TemplateName.From(text).Length > 0 ? [new DraftEdit.Name(text)] : [],
        Asked.Body => [new DraftEdit.Body(text)],
        Asked.Samples => SamplePhrase.Read(text, DraftVariables.In(DraftVariables.TextToSample(draft))) is { Count: > 0 } samples ? [new DraftEdit.Samples(samples)] : [],
        Asked.HeaderSample => [new DraftEdit.HeaderSample(text)],
        Asked.Header => [HeaderPhrase.Read(text)],
        Asked.Footer => [new DraftEdit.Footer(text)],
        Asked.HeaderMedia => Media(text, draft),
        Asked.Offer => [new DraftEdit.Offer(text)],
        Asked.Card => [CardPhrase.Answer(text)],
        Asked.CodeApp => App(text),
        Asked.Button => Button(text, draft),
        Asked.Extras or Asked.Nothing => text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains('+', StringComparison.Ordinal) ? [new DraftEdit.AddButton(ButtonPhrase.Read(text))] : [],
        _ => [],
    };

    private static IReadOnlyList<DraftEdit> Button(string text, TemplateDraft draft) =>
        UnfinishedButton.In(draft) is { } unfinished && ButtonPhrase.Complete(unfinished.Button, text) is { } complete ? [unfinished.Replaced(complete)] : [];

    /// <summary>One handle for the header, or one for each card.</summary>
    private static IReadOnlyList<DraftEdit> Media(string text, TemplateDraft draft)
    {
        var handles = text.Split([' ', '\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return handles.Length == 0 || !handles.All(handle => handle.Contains(':', StringComparison.Ordinal)) ? []
            : draft.Header is DraftHeader.Media media && handles.Length == 1 ? [new DraftEdit.HeaderMedia(media.Kind, handles[0])]
            : draft.Cards.Count > 0 ? [new DraftEdit.CardMedia(handles)]
            : [];
    }

    private static IReadOnlyList<DraftEdit> App(string text) => AppPhrase.In(text) is { } app ? [new DraftEdit.CodeApp(app)] : [];

    private static TemplateCategory? CategoryOf(string text) => text.Trim().TrimEnd('.') switch
    {
        "1" => TemplateCategory.Marketing,
        "2" => TemplateCategory.Utility,
        "3" => TemplateCategory.Authentication,
        var words => SentenceReader.CategoryIn(words),
    };
}
