using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>
/// One capability's texts in every language it ships: a file per language, a property per text.
/// A text that is missing or unknown stops the start with its name.
/// </summary>
public sealed class TextCatalog<T>
    where T : class
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new TextTemplateConverter() },
    };

    private readonly FrozenDictionary<string, T> _texts;

    /// <exception cref="InvalidDataException">A file has a text too many or too few, or there is none in English.</exception>
    public TextCatalog(string folder)
    {
        _texts = EmbeddedFile.In(folder, typeof(T).Assembly).ToFrozenDictionary(path => Path.GetFileNameWithoutExtension(path), Load, StringComparer.Ordinal);
        if (!_texts.ContainsKey(SpokenLanguages.English))
        {
            throw new InvalidDataException($"Texts {folder}/{SpokenLanguages.English}.json: it is not compiled into {typeof(T).Assembly.GetName().Name}.");
        }
    }

    public T For(string language) => _texts.GetValueOrDefault(language) ?? _texts[SpokenLanguages.English];

    /// <summary>The texts of this language first, English next and then all others: for words that are understood in every language.</summary>
    public IEnumerable<T> InEveryLanguage(string first) => SpokenLanguages.Codes
        .OrderBy(code => code == first ? 0 : code == SpokenLanguages.English ? 1 : 2)
        .Where(_texts.ContainsKey)
        .Select(code => _texts[code]);

    /// <summary>The language one is answered in when one asks for this one.</summary>
    public string Nearest(string language) => _texts.ContainsKey(language) ? language : SpokenLanguages.English;

    /// <summary>All languages there are, each by its own name.</summary>
    public string LanguageNames => string.Join(", ", SpokenLanguages.All.Where(language => _texts.ContainsKey(language.Code)).Select(language => language.Name));

    private static T Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(EmbeddedFile.Read(path, typeof(T).Assembly), Json)!;
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"Texts {path}: {wrong.Message}", wrong);
        }
    }
}

public static class TextCatalogServiceCollectionExtensions
{
    /// <summary>Loads and checks the texts at once, so that a gap is found at the start and not by a person.</summary>
    public static IServiceCollection AddTexts<T>(this IServiceCollection services, string folder)
        where T : class => services.AddSingleton(new TextCatalog<T>(folder));
}
