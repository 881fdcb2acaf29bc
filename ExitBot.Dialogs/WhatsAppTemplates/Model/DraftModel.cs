using System.Text.Json.Nodes;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Prompts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using Microsoft.SemanticKernel;

namespace ExitBot.Dialogs.WhatsAppTemplates.Model;

/// <summary>
/// Lets a model read a message into changes of a draft, by tools. Its words are not shown: what is said of the draft is said by the builder, of the draft that is stored. Whether
/// a template is finished the validator says.
/// </summary>
internal static class DraftModel
{
    private const int MostViolations = 8;

    private static readonly Prompt Prompt = Prompt.Load("WhatsAppTemplates/Prompts/template-builder.prompt.md");

    public static bool IsOn(BuilderTurn turn) => turn.Context.Service<ModelAsker>().IsOn;

    /// <summary>The tools after the model has used them; null when there is no model, or its provider failed: then nothing of what it did counts.</summary>
    /// <param name="draft">With what the rules have read out of the message already.</param>
    /// <param name="given">What is the person's, that included.</param>
    public static async Task<DraftTools?> ReadAsync(BuilderTurn turn, string message, TemplateDraft draft, DraftFields given, CancellationToken cancellationToken)
    {
        var asker = turn.Context.Service<ModelAsker>();
        if (!asker.IsOn)
        {
            return null;
        }

        var question = Prompt.With(
            ("asked", turn.Progress.Asked),
            ("missing", string.Join(", ", MissingField.Of(draft))),
            ("goal", turn.Memory.Goal ?? ""),
            ("draft", DraftPayload.TextOf(draft)),
            ("message", message));
        var tools = new DraftTools(draft, given, new PersonWords(message, turn.PartWords), (review, remark) => question.Marks.Around("result", ResultOf(review, remark)));
        var outcome = await asker.AskAsync(ModelWork.In(turn.Context), question, [KernelPluginFactory.CreateFromObject(tools, "Template")], cancellationToken);

        // A loop that was ended, and words that nobody will read, leave sound changes behind; a provider that fails half way leaves half of them.
        return outcome is ModelOutcome<string>.Unavailable { Reason: not (UnavailableReason.ToolLoop or UnavailableReason.Unusable) } ? null : tools;
    }

    private static string ResultOf(DraftReview review, string? remark) => new JsonObject
    {
        ["remark"] = remark,
        ["complete"] = review.IsComplete,
        ["missing"] = new JsonArray([.. review.Missing.Select(field => JsonValue.Create(field))]),
        ["errors"] = new JsonArray([.. review.Errors.Take(MostViolations).Select(Line)]),
    }.ToJsonString();

    private static JsonNode Line(Violation violation) => JsonValue.Create($"{violation.Rule} {violation.Path}: {violation.Message} {violation.Fix}");
}
