using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>What the builder says. Words that a person may say are in <see cref="BuilderWords"/>.</summary>
public sealed record WhatsAppTemplateTexts
{
    public required IReadOnlyDictionary<BuilderWord, IReadOnlyList<string>> Words { get; init => field = ComparableWords.Of(CompleteTexts.Of(value)); }

    /// <summary>How people call the parts of a template; with one of these words they ask for a change of it.</summary>
    public required IReadOnlyDictionary<DraftFields, IReadOnlyList<string>> PartWords { get; init => field = ComparableWords.Of(value); }

    /// <summary>Said beside the point, and how it is answered.</summary>
    public required IReadOnlyList<string> SmallTalk { get; init => field = ComparableWords.Of(value); }

    public required string SmallTalkAnswer { get; init; }

    public required string Begin { get; init; }

    public required TextTemplate GoOn { get; init; }

    public required string AskCategory { get; init; }

    /// <summary>When what was said sounds like one.</summary>
    public required TextTemplate ProposeCategory { get; init; }

    public required IReadOnlyDictionary<TemplateCategory, string> Categories { get; init => field = CompleteTexts.Of(value); }

    /// <summary>What a category is called.</summary>
    public required IReadOnlyDictionary<TemplateCategory, string> CategoryNames { get; init => field = CompleteTexts.Of(value); }

    public required string AskLanguage { get; init; }

    public required string AskBody { get; init; }

    public required TextTemplate AskBodyInLanguage { get; init; }

    public required TextTemplate AskSamples { get; init; }

    public required TextTemplate AskSample { get; init; }

    public required TextTemplate AskHeaderSample { get; init; }

    public required TextTemplate AskHeaderMedia { get; init; }

    public required string AskName { get; init; }

    public required TextTemplate AskAddress { get; init; }

    public required TextTemplate AskAddressSample { get; init; }

    public required TextTemplate AskNumber { get; init; }

    public required string AskCode { get; init; }

    public required string AskFlow { get; init; }

    public required string AskLabel { get; init; }

    public required string AskOffer { get; init; }

    public required string AskApps { get; init; }

    public required string AskTerms { get; init; }

    public required TextTemplate AskCard { get; init; }

    public required string AskExtras { get; init; }

    public required TextTemplate AskRepair { get; init; }

    public required TextTemplate Propose { get; init; }

    public required TextTemplate Updated { get; init; }

    /// <summary>What a model worded or added, to be looked at.</summary>
    public required TextTemplate MadeUp { get; init; }

    public required string NotUnderstood { get; init; }

    public required string NothingChanged { get; init; }

    public required string Final { get; init; }

    public required string PayloadFollows { get; init; }

    public required TextTemplate NotYetFinal { get; init; }

    public required string CanGoOn { get; init; }

    public required TextTemplate Remark { get; init; }

    public required string Help { get; init; }

    public required string Kept { get; init; }

    public required string StartedOver { get; init; }

    public required string Undone { get; init; }

    public required string NothingToUndo { get; init; }

    public required string Redone { get; init; }

    public required string NothingToRedo { get; init; }

    public required TextTemplate Shorter { get; init; }

    public required string CannotShorten { get; init; }

    public required string Drafts { get; init; }

    public required TextTemplate DraftLine { get; init; }

    public required string Unnamed { get; init; }

    public required string StateComplete { get; init; }

    public required string StateDraft { get; init; }

    public required TextTemplate Opened { get; init; }

    public required TextTemplate NoSuchDraft { get; init; }

    public required TextTemplate Copied { get; init; }

    public required TextTemplate Translating { get; init; }

    public required TextTemplate ConfirmDelete { get; init; }

    public required string Deleted { get; init; }

    public required string ConfirmDeleteAll { get; init; }

    public required string DeletedAll { get; init; }

    public required string NotDeleted { get; init; }

    public required TextTemplate Policy { get; init; }

    public required string TooLong { get; init; }

    /// <summary>To text for an authentication template.</summary>
    public required string MetaWritesIt { get; init; }

    public required string NotInGroups { get; init; }

    public required string Preview { get; init; }

    public required TextTemplate MediaShown { get; init; }

    public required string LocationShown { get; init; }

    public required string ProductShown { get; init; }

    public required string CodeBody { get; init; }

    public required string CodeAdvice { get; init; }

    public required TextTemplate CodeExpires { get; init; }

    public required string Done { get; init; }

    public required string Later { get; init; }

    public required string NoThanks { get; init; }

    public required string NotOnDesktop { get; init; }

    public required string CutOnPhones { get; init; }

    /// <summary>What WhatsApp writes on buttons without a label of their own.</summary>
    public required string CallNow { get; init; }

    public required string CopyCode { get; init; }

    /// <summary>Against another language's version of the same template.</summary>
    public required IReadOnlyDictionary<ParityField, TextTemplate> Differences { get; init => field = CompleteTexts.Of(value); }

    public required string NoVariables { get; init; }

    /// <summary>Changes, to be said back.</summary>
    public required IReadOnlyDictionary<ChangeKind, TextTemplate> Changes { get; init => field = CompleteTexts.Of(value); }

    public required IReadOnlyDictionary<ButtonKind, string> ButtonKinds { get; init => field = CompleteTexts.Of(value); }

    public required IReadOnlyDictionary<MediaKind, string> MediaKinds { get; init => field = CompleteTexts.Of(value); }

    /// <summary>By <see cref="MissingField"/>.</summary>
    public required IReadOnlyDictionary<string, string> Missing { get; init; }

    public required IReadOnlyDictionary<Severity, string> Severities { get; init => field = CompleteTexts.Of(value); }
}
