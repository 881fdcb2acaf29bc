using System.Collections.Frozen;
using System.Text.Json;

namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>What a category is called outside the program: in settings, notices and the API.</summary>
public static class CategoryName
{
    private static readonly FrozenDictionary<RedFlagCategory, string> Names =
        Enum.GetValues<RedFlagCategory>().ToFrozenDictionary(category => category, category => JsonNamingPolicy.SnakeCaseLower.ConvertName(category.ToString()));

    public static string Of(RedFlagCategory category) => Names[category];
}
