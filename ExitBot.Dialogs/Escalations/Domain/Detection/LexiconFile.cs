using System.Text.Json;
using System.Text.Json.Serialization;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>A lexicon as it is written down; docs/red-flags.md explains the patterns.</summary>
internal sealed record LexiconFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public required string Language { get; init; }

    public Writing Writing { get; init; } = new();

    /// <summary>Names for alternatives that several patterns share.</summary>
    public IReadOnlyDictionary<string, string> Sets { get; init; } = new Dictionary<string, string>();

    public required IReadOnlyDictionary<RedFlagCategory, IReadOnlyList<string>> Cues { get; init; }

    public required IReadOnlyDictionary<PatternKind, IReadOnlyList<string>> Context { get; init; }

    /// <summary>Words that are one letter away from a cue and mean something else.</summary>
    public IReadOnlyList<string> NotTypos { get; init; } = [];

    /// <exception cref="InvalidDataException">The file cannot be used; the message names it and what is wrong.</exception>
    public static LexiconFile Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<LexiconFile>(EmbeddedFile.Read(path), Json)!;
            return Enum.GetValues<RedFlagCategory>().Where(category => category != RedFlagCategory.Concern && !file.Cues.ContainsKey(category)).ToList() is [var missing, ..]
                ? throw new JsonException($"No cues for {missing}.")
                : file;
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"Lexicon {path}: {wrong.Message}", wrong);
        }
    }
}
