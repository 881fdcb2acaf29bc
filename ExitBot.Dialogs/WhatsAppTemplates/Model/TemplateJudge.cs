using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Prompts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Dialogs.WhatsAppTemplates.Model;

/// <summary>
/// The rules that need judgement, asked of a model where there is one: category against content (CAT-4, CAT-5), language against text (LANG-3), policy (POL-1). Without an answer what the
/// validator's word lists say stays. Either way they are warnings: they propose, and a person decides.
/// </summary>
internal static class TemplateJudge
{
    private static readonly string[] Judged = ["CAT-4", "CAT-5", "LANG-3", "POL-1"];

    private static readonly Prompt Prompt = Prompt.Load("WhatsAppTemplates/Prompts/template-judgement.prompt.md");

    /// <summary>The same review, with the model's judgement in place of that of the word lists.</summary>
    public static async Task<DraftReview> JudgeAsync(BuilderTurn turn, TemplateDraft draft, DraftReview review, CancellationToken cancellationToken)
    {
        var asker = turn.Context.Service<ModelAsker>();
        if (!asker.IsOn || draft.Body is not { Length: > 0 } body)
        {
            return review;
        }

        var text = string.Join('\n', new[] { (draft.Header as DraftHeader.Text)?.Words, body, draft.Footer }.Concat(draft.Buttons.Select(button => button.Label)).OfType<string>());
        var outcome = await asker.ExtractAsync<JudgedTemplate>(ModelWork.In(turn.Context), Prompt.With(("text", text)), check: null, cancellationToken);
        return outcome is ModelOutcome<JudgedTemplate>.Answered { Value: var judged }
            ? review with { Violations = [.. review.Violations.Where(violation => !Judged.Contains(violation.Rule)), .. Findings(draft, judged, text, review)] }
            : review;
    }

    private static IEnumerable<Violation> Findings(TemplateDraft draft, JudgedTemplate judged, string text, DraftReview review)
    {
        if (draft.Category is { } category && judged.Category == TemplateCategory.Authentication && category != TemplateCategory.Authentication)
        {
            yield return new Violation("CAT-5", Severity.Warning, "/category", "The text seems to hand over a one-time code; those may be sent only with AUTHENTICATION templates.", "Make it an AUTHENTICATION template.", MetaSubcode: null);
        }
        else if (draft.Category == TemplateCategory.Utility && judged.Category == TemplateCategory.Marketing)
        {
            yield return new Violation("CAT-4", Severity.Warning, "/category", "The text reads like advertising, and a UTILITY template may not advertise; Meta would approve it as MARKETING.", "Make it MARKETING, or take the advertising out.", MetaSubcode: null);
        }

        if (draft.Language is { } language && TemplateLanguages.Nearest(judged.Language) is { } written && TemplateLanguages.Base(written) != TemplateLanguages.Base(language))
        {
            yield return new Violation("LANG-3", Severity.Warning, "/language", $"The language says {language}, but the text reads like {TemplateLanguages.NameOf(written)}.", "Change the code, or translate the text: Meta translates nothing.", MetaSubcode: null);
        }

        foreach (var concern in judged.Concerns.Where(concern => concern.Quote.Length > 0 && text.Contains(concern.Quote, StringComparison.Ordinal)).DistinctBy(concern => concern.Kind))
        {
            yield return new Violation("POL-1", Severity.Warning, PlaceOfBody(review), MessageOf(concern.Kind), "Say it without that, or check Meta's policies before you submit it.", MetaSubcode: null);
        }
    }

    private static string PlaceOfBody(DraftReview review)
    {
        var components = review.Payload["components"]!.AsArray();
        var place = components.TakeWhile(component => (string?)component!["type"] != "BODY").Count();
        return $"/components/{place}/text";
    }

    private static string MessageOf(PolicyConcern concern) => concern switch
    {
        PolicyConcern.AsksForSecret => "The text seems to ask for something that Meta does not let businesses ask for.",
        PolicyConcern.Threat => "The text reads like a threat.",
        PolicyConcern.BarredGoods => "The text names goods that Meta's commerce policy bars.",
        _ => "The text reads like an insult.",
    };
}
