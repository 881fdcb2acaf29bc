using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Defence;
using ExitBot.Dialogs.LanguageModel.Prompts;
using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>Has a language model answer from the passages that were found. Of what it says only sentences that <see cref="ClaimCheck"/> lets stand get through.</summary>
/// <param name="model">Null where the host has no language model at all.</param>
public sealed class PolicyComposer(ClaimCheck check, ModelAsker? model = null)
{
    private static readonly Prompt Prompt = Prompt.Load("PolicyQuestions/Prompts/policy-answer.prompt.md");

    /// <returns>Null: there is no model, it does not answer, or nothing of its answer stands.</returns>
    public async Task<PolicyAnswer.Composed?> ComposeAsync(ModelWork work, PolicyAsking asking, PolicyAnswer.Found found, CancellationToken cancellationToken)
    {
        if (model is not { IsOn: true })
        {
            return null;
        }

        var question = Prompt.With(("language", asking.Language), ("before", asking.Earlier ?? "none"), ("question", asking.Question), ("passages", TextOf(found.Evidence)));
        var outcome = await model.ExtractAsync<PolicyDraft>(work, question, draft => ProblemsIn(draft, asking, found), cancellationToken);
        return outcome is ModelOutcome<PolicyDraft>.Answered { Value: var draft } ? Checked(draft, asking, found) : null;
    }

    /// <summary>An answer of which nothing stands is sent back once.</summary>
    private IEnumerable<string> ProblemsIn(PolicyDraft draft, PolicyAsking asking, PolicyAnswer.Found found) =>
        draft.Sentences.Count > 0 && Checked(draft, asking, found) is null
            ? ["$.sentences: none of them rests on its passage. Copy each quote letter by letter out of the passage, and say nothing that is not in it."]
            : [];

    private PolicyAnswer.Composed? Checked(PolicyDraft draft, PolicyAsking asking, PolicyAnswer.Found found) =>
        check.Check(draft.Sentences.Select(sentence => new ClaimedSentence(Plain(sentence.Text), sentence.Passage, sentence.Quote)), found, asking.Language);

    private static string Plain(string text) => ModelText.WithoutLinks(ModelText.WithoutMarkup(text)).Trim();

    private static string TextOf(IReadOnlyList<Passage> evidence) => string.Join(
        "\n\n",
        evidence.Index().Select(entry => $"[{entry.Index + 1}] {string.Join(" > ", entry.Item.Chunk.Headings.Prepend(entry.Item.Document.Title).Distinct())}\n{entry.Item.Chunk.Text}"));
}
