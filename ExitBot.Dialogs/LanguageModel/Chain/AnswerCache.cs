using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>So many answers for so long, in memory.</summary>
internal sealed class AnswerCache(IOptions<LanguageModelOptions> options, TimeProvider clock)
{
    private readonly RecentlyUsed<(string Answer, DateTimeOffset Until)> _answers = new(options.Value.CacheEntries);
    private readonly TimeSpan _keptFor = TimeSpan.FromMinutes(options.Value.CacheMinutes);

    public string? Find(string key)
    {
        if (!_answers.TryFind(key, out var known))
        {
            return null;
        }

        if (known.Until > clock.GetUtcNow())
        {
            return known.Answer;
        }

        _answers.Remove(key);
        return null;
    }

    public void Put(string key, string answer) => _answers.Put(key, (answer, clock.GetUtcNow() + _keptFor));
}
