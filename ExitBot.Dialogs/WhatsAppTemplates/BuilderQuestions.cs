using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;
using ExitBot.Dialogs.WhatsAppTemplates.RuleSentences;
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
            [MissingField.Offer, ..] => Asked.Offer,
            [MissingField.Cards, ..] => Asked.Card,
            [MissingField.HeaderSample, ..] => Asked.HeaderSample,
            [MissingField.HeaderMedia, ..] when !memory.MediaLater => Asked.HeaderMedia,
            var missing when missing.Contains(MissingField.Buttons) => Asked.Button,
            var missing when missing.Contains(MissingField.SupportedApps) => Asked.CodeApp,
            var missing when missing.Contains(MissingField.Terms) => Asked.CodeTerms,
            _ when WantsAsking(stored) => Asked.Extras,
            var missing when missing.Contains(MissingField.Name) => Asked.Name,
            _ => review.Errors.Count > 0 ? Asked.Repair : Asked.Nothing,
        };
    }

    /// <summary>What is wrong with something that was said. What is not there yet is asked for, not complained about.</summary>
    public static IEnumerable<Violation> Faults(DraftReview review) => review.Errors.Where(error =>
        !error.Rule.StartsWith("EX-", StringComparison.Ordinal)
        && error.Path != "/components"
        && error.Rule is not ("LTO-6" or "ENV-1" or "AUT-5" or "AUT-6" or "AUT-9")
        && !(error.Rule == "LTO-2" && review.Missing.Contains(MissingField.Offer))
        && !(error.Rule.StartsWith("CAR-", StringComparison.Ordinal) && review.Missing.Contains(MissingField.Cards))
        && !(error.Rule == "FLW-1" && review.Missing.Contains(MissingField.Buttons))
        && PayloadPointer.Exists(review.Payload, error.Path));

    public static async Task AskAsync(BuilderTurn turn, string asked, DraftReview review, CancellationToken cancellationToken)
    {
        var texts = turn.Texts;
        var (draft, unfinished) = (turn.Draft, UnfinishedButton.In(turn.Draft)?.Button);
        await (asked switch
        {
            Asked.Goal => turn.SayAsync(texts.Begin, cancellationToken),
            Asked.Category => AskCategoryAsync(turn, cancellationToken),
            Asked.Language => turn.SayAsync(texts.AskLanguage, cancellationToken, CommonLanguages.Select(language => new Choice(language, language))),
            Asked.Body => turn.SayAsync(draft.Language is { } code ? texts.AskBodyInLanguage.With(("language", LanguageText.Of(code, turn.Context.Language())), ("named", Braced("first_name")), ("numbered", Braced("1"))) : texts.AskBody, cancellationToken),
            Asked.Samples => AskSamplesAsync(turn, cancellationToken),
            Asked.HeaderSample => turn.SayAsync(texts.AskHeaderSample.With(("variable", Braced(DraftVariables.In((draft.Header as DraftHeader.Text)?.Words)[0]))), cancellationToken),
            Asked.HeaderMedia => turn.SayAsync(texts.AskHeaderMedia.With(("kind", KindOf(draft, texts))), cancellationToken, new Choice(texts.Later, texts.Words[BuilderWord.Later][0])),
            Asked.Button => turn.SayAsync(ButtonQuestion(texts, unfinished), cancellationToken),
            Asked.Offer => turn.SayAsync(texts.AskOffer, cancellationToken),
            Asked.Card => turn.SayAsync(texts.AskCard.With(("number", CardEditor.FirstEmpty(draft) ?? 1), ("count", draft.Cards.Count)), cancellationToken),
            Asked.CodeApp => turn.SayAsync(texts.AskApps, cancellationToken),
            Asked.CodeTerms => turn.SayAsync(texts.AskTerms, cancellationToken, new Choice(turn.Kit.YesTitle, turn.Kit.Yes[0]), new Choice(turn.Kit.NoTitle, turn.Kit.No[0])),
            Asked.Extras => AskExtrasAsync(turn, cancellationToken),
            Asked.Name => turn.SayAsync(texts.AskName, cancellationToken),
            Asked.Repair => AskRepairAsync(turn, review, cancellationToken),
            _ => turn.SayAsync(texts.CanGoOn, cancellationToken),
        });
    }

    private static Task AskCategoryAsync(BuilderTurn turn, CancellationToken cancellationToken) => Guess(turn.Memory.Goal) is { } guess
        ? turn.SayAsync(turn.Texts.ProposeCategory.With(("category", turn.Texts.CategoryNames[guess]), ("reason", turn.Texts.Categories[guess])), cancellationToken, [new Choice(turn.Kit.YesTitle, turn.Kit.Yes[0]), .. CategoriesOf(turn)])
        : AskOpenCategoryAsync(turn, cancellationToken);

    /// <summary>Without a proposal.</summary>
    public static Task AskOpenCategoryAsync(BuilderTurn turn, CancellationToken cancellationToken) => turn.SayAsync(turn.Texts.AskCategory, cancellationToken, CategoriesOf(turn));

    private static IEnumerable<Choice> CategoriesOf(BuilderTurn turn) => turn.Texts.CategoryNames.Select(category => new Choice(category.Value, category.Key.ToString().ToLowerInvariant()));

    /// <summary>The category that a goal sounds like; null when it sounds like none.</summary>
    public static TemplateCategory? Guess(string? goal)
    {
        if (goal is null)
        {
            return null;
        }

        var text = new JudgedText(goal);
        return text.Hints.OneTimeCode is not null ? TemplateCategory.Authentication : Goals.CategoryOf(text);
    }

    private static Task AskSamplesAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        var open = DraftVariables.Open(turn.Draft);
        (string, object) variables = ("variables", string.Join(", ", open.Select(Braced)));
        return turn.SayAsync(open.Count == 1 ? turn.Texts.AskSample.With(variables) : turn.Texts.AskSamples.With(variables), cancellationToken);
    }

    private static Task AskExtrasAsync(BuilderTurn turn, CancellationToken cancellationToken) =>
        turn.SayAsync(turn.Texts.AskExtras, cancellationToken, new Choice(turn.Texts.Done, turn.Texts.Words[BuilderWord.Done][0]));

    private static Task AskRepairAsync(BuilderTurn turn, DraftReview review, CancellationToken cancellationToken)
    {
        var faults = Faults(review).ToList();
        var wrong = (faults.Count > 0 ? faults : review.Errors).DistinctBy(error => error.Rule).Select(error => turn.Texts.AskRepair.With(("rule", error.Rule), ("message", RuleSentence.Of(error, turn.Context.Language()))));
        var text = string.Join("\n\n", wrong);
        return DraftProposals.For(turn.Draft, review) is { } proposal
            ? turn.SayAsync($"{text}\n\n{turn.Texts.Propose.With(("text", EditText.Of(proposal, turn)))}", cancellationToken, new Choice(turn.Kit.YesTitle, turn.Kit.Yes[0]))
            : turn.SayAsync(text, cancellationToken);
    }

    private static string ButtonQuestion(WhatsAppTemplateTexts texts, DraftButton? unfinished) => unfinished switch
    {
        DraftButton.CopyCode => texts.AskCode,
        DraftButton.Flow { Reference: null } => texts.AskFlow,
        { Label: null } => texts.AskLabel,
        DraftButton.Phone phone => texts.AskNumber.With(("label", phone.Label!)),
        DraftButton.Link { Address: not null } link => texts.AskAddressSample.With(("label", link.Label!)),
        _ => texts.AskAddress.With(("label", unfinished?.Label ?? "")),
    };

    /// <summary>Header, footer and buttons are offered once, and not where Meta takes none.</summary>
    private static bool WantsAsking(StoredDraft stored) =>
        stored.Draft is { Authentication: null, Cards.Count: 0, Offer: null } && stored.Memory is { WantsHeader: null, WantsFooter: null, WantsButtons: null };

    private static string KindOf(TemplateDraft draft, WhatsAppTemplateTexts texts) =>
        draft.Cards.Select(card => card.Header).Prepend(draft.Header).OfType<DraftHeader.Media>().FirstOrDefault() is { } media ? texts.MediaKinds[media.Kind] : "";

    private static string Braced(string name) => $"{{{{{name}}}}}";
}
