using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.Escalations;

/// <param name="Country">Two letters, as in a locale.</param>
/// <param name="Place">The country as its people write it.</param>
/// <param name="Source">The public page that the number was found on, and <paramref name="Checked"/> when.</param>
public sealed record CrisisLine(string Country, string Place, IReadOnlyList<string> Languages, string Name, string Number, Uri Source, DateOnly Checked);

/// <summary>The crisis lines that a public source was found for. Elsewhere there are none: a wrong number is worse than the local emergency number.</summary>
public sealed class CrisisLines
{
    private const string File = "Escalations/crisis-lines.json";

    // More are no help to somebody in need.
    private const int Most = 4;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<CrisisLine> All { get; } = JsonSerializer.Deserialize<IReadOnlyList<CrisisLine>>(EmbeddedFile.Read(File), Json)!;

    /// <param name="locale">Like "de-AT". Without a country: lines of the countries that speak the language.</param>
    public IReadOnlyList<CrisisLine> For(string? locale)
    {
        var parts = (locale ?? "").Split('-', '_');
        var country = parts.Skip(1).LastOrDefault(part => part.Length == 2);
        return country is not null
            ? [.. All.Where(line => line.Country.Equals(country, StringComparison.OrdinalIgnoreCase))]
            : [.. All.Where(line => line.Languages.Contains(parts[0].ToLowerInvariant())).Take(Most)];
    }
}
