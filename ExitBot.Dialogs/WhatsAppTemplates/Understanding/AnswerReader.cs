using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Reads an answer to what was asked. Nothing: it is none.</summary>
internal static class AnswerReader
{
    public static IReadOnlyList<DraftEdit> Read(string text, TemplateDraft draft, string asked) => asked switch
    {
        Asked.Category => CategoryOf(text) is { } category ? [new DraftEdit.Category(category)] : [],
        Asked.Language => LanguagePhrase.Read(text) is { } language ? [new DraftEdit.Language(language)] : [],
        Asked.Name => Domain.TemplateName.From(text).Length > 0 ? [new DraftEdit.Name(text)] : [],
        Asked.Body => [new DraftEdit.Body(text)],
        Asked.Samples => SamplePhrase.Read(text, DraftVariables.In(draft.Body)) is { Count: > 0 } samples ? [new DraftEdit.Samples(samples)] : [],
        Asked.HeaderSample => [new DraftEdit.HeaderSample(text)],
        Asked.Header => [HeaderPhrase.Read(text)],
        Asked.Footer => [new DraftEdit.Footer(text)],
        Asked.HeaderMedia => draft.Header is DraftHeader.Media media && text.Contains(':', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) ? [new DraftEdit.HeaderMedia(media.Kind, text.Trim())] : [],
        Asked.Button => Button(text, draft),
        Asked.Extras => text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains('+', StringComparison.Ordinal) ? [new DraftEdit.AddButton(ButtonPhrase.Read(text))] : [],
        _ => [],
    };

    private static IReadOnlyList<DraftEdit> Button(string text, TemplateDraft draft)
    {
        for (var i = 0; i < draft.Buttons.Count; i++)
        {
            if (MissingField.IsUnfinished(draft.Buttons[i]))
            {
                return ButtonPhrase.Complete(draft.Buttons[i], text) is { } complete ? [new DraftEdit.ReplaceButton(i + 1, complete)] : [];
            }
        }

        return [];
    }

    private static TemplateCategory? CategoryOf(string text) => text.Trim().TrimEnd('.') switch
    {
        "1" => TemplateCategory.Marketing,
        "2" => TemplateCategory.Utility,
        "3" => TemplateCategory.Authentication,
        var words => SentenceReader.CategoryIn(words),
    };
}
