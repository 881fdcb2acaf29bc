using System.Text.Encodings.Web;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Defence;
using ExitBot.Dialogs.LanguageModel.Prompts;

namespace ExitBot.Dialogs.ExitInterviews.Analysis;

/// <summary>
/// Puts what was answered in other languages into English, for the report on the interview, by the language model. It stands there beside the original and is marked;
/// nothing follows from it. Without a model, or where that does not answer, there is none.
/// </summary>
/// <param name="asker">Null where the host has no language model at all.</param>
public sealed class AnswerTranslator(ModelAsker? asker = null)
{
    // In characters: the translation of more would not fit into one answer.
    private const int MostAtOnce = 6_000;

    // A translation is longer than its original, but not by so much.
    private const int LongestGrowth = 3;
    private const int ShortestLimit = 200;

    private static readonly Prompt Prompt = Prompt.Load("ExitInterviews/Prompts/report-translation.prompt.md");

    // The model reads letters, not their numbers.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsOn => asker is { IsOn: true };

    /// <param name="conversation">One of the person: with what is kept of it the calls are kept and erased.</param>
    /// <param name="evidence">What was told to case handlers is not sent.</param>
    /// <returns>By text as it is shown.</returns>
    public async Task<IReadOnlyDictionary<string, string>> TranslateAsync(
        ModelConversation conversation, ExitInterview interview, SealedWords evidence, CancellationToken cancellationToken)
    {
        var translations = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!IsOn)
        {
            return translations;
        }

        var work = ModelWork.Outside(conversation, $"report:{interview.Id}");
        foreach (var portion in Portions(Foreign(interview).Select(evidence.Hide).Where(text => text != SealedWords.Mark).Distinct(StringComparer.Ordinal)))
        {
            var outcome = await asker!.ExtractAsync<TextsTranslated>(
                work,
                Prompt.With(("texts", JsonSerializer.Serialize(portion, Readable))),
                read => read.Texts.Count == portion.Count ? [] : [$"texts has {read.Texts.Count} strings instead of {portion.Count}."],
                cancellationToken);
            foreach (var (text, translation) in portion.Zip(outcome.Or(() => new TextsTranslated([])).Texts))
            {
                if (Clean(translation, text) is { Length: > 0 } clean && clean != text)
                {
                    translations[text] = clean;
                }
            }
        }

        return translations;
    }

    private static IEnumerable<string> Foreign(ExitInterview interview) => interview.Answers
        .Where(answer => !answer.Skipped)
        .Select(answer => answer.Text)
        .Concat(interview.FollowUps.Select(followUp => followUp.Text))
        .OfType<string>()
        .Where(text => text.Any(char.IsLetter) && (LanguageGuess.Of(text) ?? interview.Language) != SpokenLanguages.English);

    private static IEnumerable<List<string>> Portions(IEnumerable<string> texts)
    {
        List<string> portion = [];
        var length = 0;
        foreach (var text in texts)
        {
            if (length > 0 && length + text.Length > MostAtOnce)
            {
                yield return portion;
                (portion, length) = ([], 0);
            }

            portion.Add(text);
            length += text.Length;
        }

        if (portion.Count > 0)
        {
            yield return portion;
        }
    }

    private static string Clean(string translation, string original) =>
        PlainText.Shorten(ModelText.WithoutLinks(ModelText.WithoutMarkup(translation)).Trim(), Math.Max(ShortestLimit, original.Length * LongestGrowth));
}
