using System.Globalization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>
/// Answers to what many people ask, in the memory of this process. The key holds everything that an answer depends on, the edition of the library too, so that a changed
/// document makes all of them unfindable; it is a hash, so that nobody's words are kept.
/// </summary>
public sealed class PolicyAnswerCache
{
    private const int Most = 1_000;

    private readonly RecentlyUsed<PolicyAnswer> _answers = new(Most);

    internal static string KeyOf(PolicyAsking asking, DateOnly today, int edition) => ContentHash.Of(
        PlainText.Words(asking.Question),
        PlainText.Words(asking.Earlier ?? ""),
        asking.Language,
        asking.Country ?? "",
        asking.Audience ?? "",
        asking.MayKeepWords ? "model" : "",
        today.ToString("O", CultureInfo.InvariantCulture),
        edition.ToString(CultureInfo.InvariantCulture));

    internal PolicyAnswer? Find(string key) => _answers.TryFind(key, out var answer) ? answer : null;

    internal void Put(string key, PolicyAnswer answer) => _answers.Put(key, answer);
}
