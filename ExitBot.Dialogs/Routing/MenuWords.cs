using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.Routing;

/// <summary>The words of the menu in one language, ready to be compared.</summary>
internal sealed class MenuWords(RoutingTexts texts)
{
    private readonly FrozenDictionary<string, Destination> _destinations = texts.Destinations
        .SelectMany(destination => destination.Value.Select(word => (Word: PlainText.Words(word), destination.Key)))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Key, StringComparer.Ordinal);

    private readonly FrozenSet<string> _fixedNames = texts.Destinations.Values.Select(words => PlainText.Words(words[0])).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _hello = texts.Hello.Select(PlainText.Words).ToFrozenSet(StringComparer.Ordinal);

    public Destination? Destination(string said) => _destinations.TryGetValue(said, out var destination) ? destination : null;

    /// <summary>Only by its one fixed name.</summary>
    public Destination? Named(string said) => _fixedNames.Contains(said) ? Destination(said) : null;

    public bool IsHello(string said) => _hello.Contains(said);

    public bool Knows(string said) => IsHello(said) || Destination(said) is not null;
}
