using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;
using ExitBot.Dialogs.WhatsAppTemplates.Understanding;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>What is asked next, in the order of the reference: goal, category, language, body, samples, header, buttons, footer.</summary>
internal static class BuilderQuestions
{
    private static readonly string[] CommonLanguages = ["English", "Spanish", "Portuguese", "French", "German", "Hindi"];

    /// <summary>One of <see cref="Asked"/>.</summary>
    public static string Next(StoredDraft stored, DraftReview review)
    {
        var (draft, memory) = (stored.Draft, stored.Memory);
        if (Faults(review).Any())
        {
            return Asked.Repair;
        }

        return review.Missing switch
        {
            _ when memory.Goal is null && draft is { Category: null, Body: null, Name: null } => Asked.Goal,
            [MissingField.Category, ..] => Asked.Category,
            [MissingField.Language, ..] => Asked.Language,
            [MissingField.Body, ..] => Asked.Body,
            [MissingField.Samples, ..] => Asked.Samples,
            [MissingField.HeaderSample, ..] => Asked.HeaderSample,
            [MissingField.HeaderMedia, ..] when !memory.MediaLater => Asked.HeaderMedia,
            var missing when missing.Contains(MissingField.Buttons) => Asked.Button,
            _ when WantsAsking(stored) => Asked.Extras,
            var missing when missing.Contains(MissingField.Name) => Asked.Name,
            _ => review.Errors.Count > 0 ? Asked.Repair : Asked.Nothing,
        };
    }

    /// <summary>What is wrong with something that was said. What is not there yet is asked for, not complained about.</summary>
    public static IEnumerable<Violation> Faults(DraftReview review) => review.Errors.Where(error =>
        !error.Rule.StartsWith("EX-", StringComparison.Ordinal)
        && error.Path != "/components"
        && error.Rule is not ("LTO-6" or "ENV-1" or "AUT-5")
        && PayloadPointer.Exists(review.Payload, error.Path));

    public static async Task AskAsync(BuilderTurn turn, string asked, DraftReview review, CancellationToken cancellationToken)
    {
        var texts = turn.Texts;
        var (draft, label) = (turn.Draft, turn.Draft.Buttons.FirstOrDefault(MissingField.IsUnfinished)?.Label ?? "");
        await (asked switch
        {
            Asked.Goal => turn.SayAsync(texts.Begin, cancellationToken),
            Asked.Category => AskCategoryAsync(turn, cancellationToken),
            Asked.Language => turn.SayAsync(texts.AskLanguage, cancellationToken, CommonLanguages.Select(language => new Choice(language, language))),
            Asked.Body => turn.SayAsync(draft.Language is { } code ? texts.AskBodyInLanguage.With(("language", TemplateLanguages.NameOf(code)), ("named", Braced("first_name")), ("numbered", Braced("1"))) : texts.AskBody, cancellationToken),
            Asked.Samples => AskSamplesAsync(turn, cancellationToken),
            Asked.HeaderSample => turn.SayAsync(texts.AskHeaderSample.With(("variable", Braced(DraftVariables.In((draft.Header as DraftHeader.Text)?.Words)[0]))), cancellationToken),
            Asked.HeaderMedia => turn.SayAsync(texts.AskHeaderMedia.With(("kind", KindOf(draft))), cancellationToken, new Choice("Later", "later")),
            Asked.Button => turn.SayAsync(ButtonQuestion(texts, draft, label), cancellationToken),
            Asked.Extras => AskExtrasAsync(turn, cancellationToken),
            Asked.Name => turn.SayAsync(texts.AskName, cancellationToken),
            Asked.Repair => AskRepairAsync(turn, review, cancellationToken),
            _ => turn.SayAsync(texts.CanGoOn, cancellationToken),
        });
    }

    private static Task AskCategoryAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        Choice[] choices = [new("Marketing", "marketing"), new("Utility", "utility"), new("Authentication", "authentication")];
        return Guess(turn.Memory.Goal) is { } guess
            ? turn.SayAsync(turn.Texts.ProposeCategory.With(("category", guess), ("reason", turn.Texts.Categories[guess])), cancellationToken, [new Choice(turn.Kit.YesTitle, turn.Kit.Yes[0]), .. choices])
            : turn.SayAsync(turn.Texts.AskCategory, cancellationToken, choices);
    }

    /// <summary>The category that a goal sounds like; null when it sounds like none.</summary>
    public static TemplateCategory? Guess(string? goal)
    {
        if (goal is null)
        {
            return null;
        }

        var text = new JudgedText(goal);
        return text.Hints.OneTimeCode is not null ? TemplateCategory.Authentication
            : text.Hints.Promotion is not null || text.Words.Intersect(["sale", "launch", "newsletter", "event", "opening", "offer", "invitation"]).Any() ? TemplateCategory.Marketing
            : text.Words.Intersect(["order", "delivery", "shipping", "appointment", "reminder", "invoice", "receipt", "booking", "parcel", "payment"]).Any() ? TemplateCategory.Utility
            : null;
    }

    private static Task AskSamplesAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        var open = DraftVariables.Unsampled(turn.Draft.Body, turn.Draft.Samples);
        (string, object) variables = ("variables", string.Join(", ", open.Select(Braced)));
        return turn.SayAsync(open.Count == 1 ? turn.Texts.AskSample.With(variables) : turn.Texts.AskSamples.With(variables), cancellationToken);
    }

    private static Task AskExtrasAsync(BuilderTurn turn, CancellationToken cancellationToken) =>
        turn.SayAsync(turn.Texts.AskExtras, cancellationToken, new Choice(turn.Texts.Done, turn.Texts.Words[BuilderWord.Done][0]));

    private static Task AskRepairAsync(BuilderTurn turn, DraftReview review, CancellationToken cancellationToken)
    {
        var faults = Faults(review).ToList();
        var wrong = (faults.Count > 0 ? faults : review.Errors).DistinctBy(error => error.Rule).Select(error => turn.Texts.AskRepair.With(("rule", error.Rule), ("message", error.Message), ("fix", error.Fix)));
        var text = string.Join("\n\n", wrong);
        return DraftProposals.For(turn.Draft, review) is { } proposal
            ? turn.SayAsync($"{text}\n\n{turn.Texts.Propose.With(("text", EditText.Of(proposal)))}", cancellationToken, new Choice(turn.Kit.YesTitle, turn.Kit.Yes[0]))
            : turn.SayAsync(text, cancellationToken);
    }

    private static string ButtonQuestion(WhatsAppTemplateTexts texts, TemplateDraft draft, string label) => draft.Buttons.FirstOrDefault(MissingField.IsUnfinished) switch
    {
        DraftButton.CopyCode => texts.AskCode,
        DraftButton.Flow { Reference: null } => texts.AskFlow,
        { Label: null } => texts.AskLabel,
        DraftButton.Phone => texts.AskNumber.With(("label", label)),
        DraftButton.Link { Address: not null } => texts.AskAddressSample.With(("label", label)),
        _ => texts.AskAddress.With(("label", label)),
    };

    /// <summary>Header, footer and buttons are offered once, and not where Meta takes none.</summary>
    private static bool WantsAsking(StoredDraft stored) =>
        stored.Draft is { Authentication: null, Cards.Count: 0 } && stored.Memory is { WantsHeader: null, WantsFooter: null, WantsButtons: null };

    private static string KindOf(TemplateDraft draft) => draft.Header is DraftHeader.Media media ? $"a {media.Kind.ToString().ToLowerInvariant()}".Replace("a image", "an image", StringComparison.Ordinal) : "";

    private static string Braced(string name) => $"{{{{{name}}}}}";
}
