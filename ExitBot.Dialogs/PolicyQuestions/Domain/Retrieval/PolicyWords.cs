using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>What has to be known of a language to find something in it: a file for each in Words.</summary>
/// <param name="Stop">Small words, and the verbs and courtesies of questions: they tell no section from another.</param>
/// <param name="Prefixes">Cut off the beginning of a word, <paramref name="Suffixes"/> off its end.</param>
/// <param name="Topics">What a question is about, by a name that is the same in all languages: a passage without it is no answer.</param>
/// <param name="Aspects">What is asked of it: words for the same, no more.</param>
/// <param name="Hints">Phrases of a question that make one aspect likelier without asking for it: "what happens to my ..." thinks of leaving.</param>
/// <param name="Asking">Words that a question begins with.</param>
/// <param name="Forms">Words that name a topic only in this form: "leave" may be a holiday, "leaving" never.</param>
/// <param name="Particles">What a verb may leave behind: "hand my laptop in" is "hand in", "gebe ... ab" is "abgeben".</param>
/// <param name="Evoked">What words make one think of: one may stand under several names, and a name that is neither topic nor aspect joins words of like meaning.</param>
/// <param name="Talk">Words of stories that are no matter of documents: where none has them, a question is not the less answered.</param>
/// <param name="Wondering">Words that make a sentence a question wherever they stand in it: "I was wondering".</param>
/// <param name="Inverted">Verbs that ask where a clause begins with them: "can", "does".</param>
/// <param name="GoingOn">Words by which a question goes on from the one before: "and", "what about".</param>
public sealed record PolicyWords(
    IReadOnlyList<string> Stop,
    IReadOnlyList<string> Prefixes,
    IReadOnlyList<string> Suffixes,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Topics,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Aspects,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Hints,
    IReadOnlyList<string> Asking,
    IReadOnlyList<string> GoingOn,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Forms = null,
    IReadOnlyList<string>? Particles = null,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Evoked = null,
    IReadOnlyList<string>? Talk = null,
    IReadOnlyList<string>? Wondering = null,
    IReadOnlyList<string>? Inverted = null)
{
    /// <param name="said">In the form of <see cref="PlainText.Words"/>.</param>
    public bool IsAsking(string said) => BeginsWithOne(said, Asking);

    /// <summary>Of a clause in a message that asks: more words count than at the beginning of any message.</summary>
    /// <param name="said">Likewise.</param>
    public bool IsAskingClause(string said) => BeginsWithOne(said, Asking) || BeginsWithOne(said, Inverted ?? []);

    public bool IsWondering(string text) => Wondering is { } wondering && $" {PlainText.Words(text)} " is var said && wondering.Any(phrase => said.Contains($" {phrase} ", StringComparison.Ordinal));

    /// <param name="said">In the form of <see cref="PlainText.Words"/>.</param>
    public static bool BeginsWithOne(string said, IReadOnlyList<string> list) =>
        list.Any(word => said.StartsWith(word, StringComparison.Ordinal) && (said.Length == word.Length || said[word.Length] == ' ' || Unspaced.IsIn(word)));

    public static PolicyWords Load(string language) => WordFile.Read<PolicyWords>($"PolicyQuestions/Domain/Retrieval/Words/{language}.json");
}
