using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using ExitBot.Dialogs.WhatsAppTemplates.Model;
using ExitBot.Dialogs.WhatsAppTemplates.RuleSentences;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>Shows a draft that nothing is asked of any more: how it looks, what to mind, and the payload.</summary>
internal static class BuilderShow
{
    public static async Task ResultAsync(BuilderTurn turn, DraftReview review, CancellationToken cancellationToken)
    {
        var texts = turn.Texts;
        await turn.SendAsync(PreviewMessage.Of(turn.Draft, review, texts, turn.TextsOfTemplate), cancellationToken);
        var judged = await TemplateJudge.JudgeAsync(turn, turn.Draft, review, cancellationToken);
        var remarks = judged.Violations.Where(violation => violation.Severity != Severity.Error)
            .Select(violation => texts.Remark.With(("severity", texts.Severities[violation.Severity]), ("rule", violation.Rule), ("message", RuleSentence.Of(violation, turn.Context.Language()))))
            .Concat(await DifferencesAsync(turn, cancellationToken));
        var verdict = review.IsComplete ? texts.Final : texts.NotYetFinal.With(("missing", string.Join(", ", review.Missing.Select(field => texts.Missing[field]))));
        await turn.SayAsync(string.Join("\n\n", remarks.Prepend(verdict)), cancellationToken);
        if (review.IsComplete)
        {
            await turn.SayAsync($"{texts.PayloadFollows}\n\n{DraftPayload.TextOf(turn.Draft)}", cancellationToken);
        }
    }

    /// <summary>Against the person's other versions of the same template.</summary>
    private static async Task<IEnumerable<string>> DifferencesAsync(BuilderTurn turn, CancellationToken cancellationToken) =>
        from other in await turn.Drafts.ListAsync(turn.Stored.Person, cancellationToken)
        where other.Id != turn.Stored.Id && other.Draft.Name == turn.Draft.Name && other.Draft.Language is not null && other.Draft.Language != turn.Draft.Language
        from difference in Parity.Differences(turn.Draft, other.Draft)
        select turn.Texts.Differences[difference.Field].With(
            ("language", LanguageText.Of(other.Draft.Language!, turn.Context.Language())), ("mine", Named(difference.Mine, turn.Texts)), ("theirs", Named(difference.Other, turn.Texts)));

    private static string Named(IReadOnlyList<string> variables, WhatsAppTemplateTexts texts) =>
        variables.Count > 0 ? string.Join(", ", variables.Select(name => $"{{{{{name}}}}}")) : texts.NoVariables;
}
