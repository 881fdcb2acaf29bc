using System.Runtime.CompilerServices;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>Keeps one text of each name.</summary>
internal sealed class NamesMet
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string Of(ReadOnlySpan<char> written)
    {
        if (!_names.TryGetValue(written, out var name))
        {
            _names[written] = name = written.ToString();
        }

        return name;
    }
}
