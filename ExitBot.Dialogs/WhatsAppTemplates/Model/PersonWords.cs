using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Understanding;

namespace ExitBot.Dialogs.WhatsAppTemplates.Model;

/// <summary>Tells what a person has said from what a model made up: a value is the person's when it stands in their message, and a request to change a part names the part.</summary>
/// <param name="parts">How people call the parts, in the languages that are heard.</param>
internal sealed class PersonWords(string message, IReadOnlyDictionary<DraftFields, IReadOnlyList<string>> parts)
{
    private readonly string _words = $" {PlainText.Words(message)} ";

    /// <summary>Whether a change says nothing but what the person said.</summary>
    public bool Have(DraftEdit edit) => edit switch
    {
        DraftEdit.Category category => SentenceReader.CategoryIn(message) == category.Value,
        DraftEdit.Language language => LanguagePhrase.Read(message) == language.Code || LanguagePhrase.In(message) == language.Code || HasName(language.Code) || Have(language.Code),
        DraftEdit.Name name => TemplateName.From(message).Contains(TemplateName.From(name.Text), StringComparison.Ordinal),
        DraftEdit.Body body => Have(body.Text),
        DraftEdit.HeaderText header => Have(header.Text),
        DraftEdit.HeaderMedia or DraftEdit.HeaderLocation or DraftEdit.NoHeader => AskAbout(DraftFields.Header),
        DraftEdit.Footer footer => Have(footer.Text),
        DraftEdit.NoFooter => AskAbout(DraftFields.Footer),
        DraftEdit.AddButton add => Have(add.Button.Label ?? "") || (add.Button.Label is null && AskAbout(DraftFields.Buttons)),
        DraftEdit.Samples samples => samples.Given.All(sample => Have(sample.Value)),
        _ => AskAbout(DraftFields.Buttons),
    };

    public bool Have(string value) => PlainText.Words(value) is { Length: > 0 } said && _words.Contains($" {said} ", StringComparison.Ordinal);

    /// <summary>For addresses, numbers and codes, of which no letter may be made up.</summary>
    public bool HaveExactly(string value) => value.Length > 0 && message.Contains(value, StringComparison.OrdinalIgnoreCase);

    public bool AskAbout(DraftFields field) =>
        parts.Where(part => (part.Key & field) != 0).SelectMany(part => part.Value).Any(word => _words.Contains($" {word} ", StringComparison.Ordinal));

    private bool HasName(string code) => TemplateLanguages.NamesOf(code).Any(Have);
}
