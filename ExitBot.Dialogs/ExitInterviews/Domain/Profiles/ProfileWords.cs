using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>How people of one language put their tenure, dates and way of leaving. All words in <see cref="PlainText.Words"/> form.</summary>
public sealed record ProfileWords
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    public required HashSet<string> YearUnits { get; init; }

    public required HashSet<string> MonthUnits { get; init; }

    public required HashSet<string> WeekUnits { get; init; }

    public required HashSet<string> DayUnits { get; init; }

    /// <summary>"and a half", after the unit it belongs to.</summary>
    public required HashSet<string> Half { get; init; }

    /// <summary>Before the time since when: "since March 2021".</summary>
    public required HashSet<string> Since { get; init; }

    /// <summary>From 1 to 12.</summary>
    public required IReadOnlyDictionary<string, int> Months { get; init; }

    /// <summary>From Sunday, 0, to Saturday, 6.</summary>
    public required IReadOnlyDictionary<string, int> Weekdays { get; init; }

    public required HashSet<string> Next { get; init; }

    public required HashSet<string> Last { get; init; }

    public required HashSet<string> In { get; init; }

    public required HashSet<string> Ago { get; init; }

    /// <summary>"Today" and its like, by days from today.</summary>
    public required IReadOnlyDictionary<string, int> Days { get; init; }

    public required HashSet<string> EndOf { get; init; }

    /// <summary>Parts of what is said, by wire name of the exit type; the longest that fits counts.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> ExitTypes { get; init; }

    /// <summary>Words by the band they tell.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> RoleBands { get; init; }

    /// <summary>What stands before a value without being part of it: "my name is".</summary>
    public required IReadOnlyList<string> LeadIns { get; init; }

    public static ProfileWords English { get; } =
        JsonSerializer.Deserialize<ProfileWords>(EmbeddedFile.Read("ExitInterviews/Domain/Profiles/words.en.json"), Json)!;
}
