using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Names;

/// <summary>The words that names of people are told by, of all languages together, because people mix them.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, Lists> Files = SpokenLanguages.Codes.ToFrozenDictionary(
        code => code, code => WordFile.Read<Lists>($"ExitInterviews/Domain/Names/names.{code}.json"), StringComparer.Ordinal);

    /// <summary>Before a name: "Mrs".</summary>
    public static FrozenSet<string> Titles { get; } = All(lists => lists.Titles);

    /// <summary>After a name: "ji", さん.</summary>
    public static FrozenSet<string> TitlesAfter { get; } = All(lists => lists.TitlesAfter);

    /// <summary>"manager".</summary>
    public static FrozenSet<string> Roles { get; } = All(lists => lists.Roles);

    /// <summary>Whole expressions before a name: "my name is".</summary>
    public static FrozenSet<string> Introductions { get; } = All(lists => lists.Named);

    /// <summary>"my".</summary>
    public static FrozenSet<string> Owners { get; } = All(lists => lists.Owners);

    /// <summary>Between two names: "and".</summary>
    public static FrozenSet<string> Links { get; } = All(lists => lists.Links);

    /// <summary>Inside a name: "von".</summary>
    public static FrozenSet<string> Particles { get; } = All(lists => lists.Particles);

    /// <summary>What only people do, after their name: "shouted".</summary>
    public static FrozenSet<string> Deeds { get; } = All(lists => lists.Deeds);

    /// <summary>Behind the name of a company: "Ltd".</summary>
    public static FrozenSet<string> Firms { get; } = All(lists => lists.Firms);

    /// <summary>Before the name of an employer: "at".</summary>
    public static FrozenSet<string> At { get; } = All(lists => lists.At);

    /// <summary>Before the name of a place: "San".</summary>
    public static FrozenSet<string> Places { get; } = All(lists => lists.Places);

    public static FrozenSet<string> Articles { get; } = All(lists => lists.Articles);

    /// <summary>Written like names, and none: days, departments, products.</summary>
    public static FrozenSet<string> Never { get; } = All(lists => lists.Never);

    /// <summary>Names that are hardly anything else; in Japanese those of families.</summary>
    public static FrozenSet<string> Given { get; } = All(lists => lists.Given);

    /// <summary>Where every noun has a capital letter: how nouns end that are no names.</summary>
    public static IReadOnlyList<string> NounEndings { get; } = [.. Files.Values.SelectMany(lists => lists.NounEndings)];

    public static bool NounsAreCapital(string language) => Files.TryGetValue(language, out var lists) && lists.NounEndings.Count > 0;

    private static FrozenSet<string> All(Func<Lists, IReadOnlyList<string>> list) => Files.Values.SelectMany(list).ToFrozenSet(StringComparer.Ordinal);

    private sealed record Lists
    {
        public required IReadOnlyList<string> Titles { get; init; }

        public required IReadOnlyList<string> TitlesAfter { get; init; }

        public required IReadOnlyList<string> Roles { get; init; }

        public required IReadOnlyList<string> Named { get; init; }

        public required IReadOnlyList<string> Owners { get; init; }

        public required IReadOnlyList<string> Links { get; init; }

        public required IReadOnlyList<string> Particles { get; init; }

        public required IReadOnlyList<string> Deeds { get; init; }

        public required IReadOnlyList<string> Firms { get; init; }

        public required IReadOnlyList<string> At { get; init; }

        public required IReadOnlyList<string> Places { get; init; }

        public required IReadOnlyList<string> Articles { get; init; }

        public required IReadOnlyList<string> Never { get; init; }

        public required IReadOnlyList<string> Given { get; init; }

        public required IReadOnlyList<string> NounEndings { get; init; }
    }
}
