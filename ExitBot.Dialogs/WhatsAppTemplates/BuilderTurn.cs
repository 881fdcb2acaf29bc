using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>One turn of the builder: the draft as it is now, and the ways to change it and to answer.</summary>
internal sealed class BuilderTurn(
    ITurnContext context, DialogInstance component, StoredDraft stored, TextCatalog<WhatsAppTemplateTexts> catalog, DialogKitTexts kit, CommandRecognizer commands)
{
    private readonly TemplateDraftService _drafts = context.Service<TemplateDraftService>();

    public ITurnContext Context => context;

    public TextCatalog<WhatsAppTemplateTexts> Catalog => catalog;

    public WhatsAppTemplateTexts Texts { get; } = catalog.For(context.Language());

    /// <summary>In the language the template is in, as far as the service speaks it: for what Meta writes itself.</summary>
    public WhatsAppTemplateTexts TextsOfTemplate => Draft.Language is { } code ? catalog.For(TemplateLanguages.Base(code)) : Texts;

    public DialogKitTexts Kit => kit;

    public CommandRecognizer Commands => commands;

    /// <summary>How people call the parts of a template, in the language of the turn and in English.</summary>
    public IReadOnlyDictionary<DraftFields, IReadOnlyList<string>> PartWords => catalog.For("en") is var english && ReferenceEquals(english, Texts)
        ? Texts.PartWords
        : Texts.PartWords.ToDictionary(part => part.Key, part => (IReadOnlyList<string>)[.. part.Value, .. english.PartWords[part.Key]]);

    public TemplateDraftService Drafts => _drafts;

    public StoredDraft Stored { get; private set; } = stored;

    public TemplateDraft Draft => Stored.Draft;

    public BuilderMemory Memory => Stored.Memory;

    public TemplateProgress Progress => component.Progress<TemplateProgress>();

    public string NameOfDraft => Draft.Name ?? Memory.Goal ?? Texts.Unnamed;

    public bool IsSmallTalk(string text) => Texts.SmallTalk.Contains(PlainText.Words(text));

    public static bool IsQuestion(string text) => text.TrimEnd() is [.., '?' or '？' or '؟'];

    public void Keep(TemplateProgress progress) => component.KeepProgress(progress);

    public void Save(StoredDraft changed) => Stored = _drafts.Save(changed);

    public void Remember(BuilderMemory memory)
    {
        if (memory != Memory)
        {
            Save(Stored with { Memory = memory });
        }
    }

    /// <summary>Goes on with another draft.</summary>
    public async Task OpenAsync(StoredDraft other, CancellationToken cancellationToken)
    {
        Stored = other;
        Keep(new TemplateProgress(other.Id.Value, Understanding.Asked.Goal));
        await TemplateOfConversation.In(context).SetAsync(context, other.Id.ToString(), cancellationToken);
    }

    /// <summary>What people wrote may stand in it: it is shown as it is, without formatting.</summary>
    public Task SayAsync(string text, CancellationToken cancellationToken, params IEnumerable<Choice> choices)
    {
        var message = QuickReplies.Under(text, choices);
        message.TextFormat = TextFormatTypes.Plain;
        return SendAsync(message, cancellationToken);
    }

    public Task SendAsync(Activity message, CancellationToken cancellationToken) => context.SendActivityAsync(message, cancellationToken);
}
