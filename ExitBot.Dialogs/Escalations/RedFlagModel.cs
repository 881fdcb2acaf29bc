using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Prompts;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.Escalations;

/// <summary>Asks the language model for what the lexicons miss. It can only add: what it does not find, or cannot quote, changes nothing.</summary>
public sealed class RedFlagModel(ModelAsker? model = null)
{
    // Shorter texts say nothing that a lexicon would not know.
    private const int FewestWords = 4;

    private static readonly Prompt Prompt = Prompt.Load("Escalations/Prompts/red-flags.prompt.md");

    public async Task<IReadOnlyList<RedFlag>> FindAsync(ITurnContext context, string text, CancellationToken cancellationToken)
    {
        if (model is not { IsOn: true } || !IsWorthAsking(text))
        {
            return [];
        }

        var outcome = await model.ExtractAsync<ClaimedFlags>(ModelWork.In(context), Prompt.With(("message", text)), check: null, cancellationToken);
        return [.. outcome.Or(() => new ClaimedFlags([])).Flags
            .Where(claim => claim.Category != RedFlagCategory.Concern && claim.Quote.Length > 0 && text.Contains(claim.Quote, StringComparison.Ordinal))
            .DistinctBy(claim => claim.Category)
            .Select(claim => new RedFlag(claim.Category, claim.Quote, claim.Repeated, claim.Ongoing))];
    }

    private static bool IsWorthAsking(string text)
    {
        var words = PlainText.Words(text);
        return words.Count(letter => letter == ' ') + 1 >= FewestWords || words.Any(letter => letter > 0x2E7F && words.Length > FewestWords);
    }
}
