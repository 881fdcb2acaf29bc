using System.Collections.Frozen;

namespace ExitBot.Dialogs.Conversations.Languages;

/// <summary>One value for each language spoken. What asks for another language gets the English one.</summary>
internal sealed class ByLanguage<T>(Func<string, T> load)
    where T : class
{
    private readonly FrozenDictionary<string, T> _values = SpokenLanguages.Codes.ToFrozenDictionary(code => code, load, StringComparer.Ordinal);

    public T For(string language) => _values.GetValueOrDefault(language) ?? _values[SpokenLanguages.English];
}
