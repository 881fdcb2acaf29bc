using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;
using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>How people of one language talk about a checklist, as phrases.*.json has it.</summary>
internal sealed record ChecklistPhrases
{
    private static readonly ByLanguage<ChecklistPhrases> Shipped = new(language => PhraseFile.Read<ChecklistPhrases>($"OffboardingChecklists/Understanding/phrases.{language}.json"));

    public required IReadOnlyDictionary<CommandKind, IReadOnlyList<PhrasePattern>> Commands { get; init; }

    /// <summary>"Returned", "handed in": what tells that something is done.</summary>
    public required IReadOnlyList<string> Did { get; init; }

    /// <summary>For sentences that no pattern fits.</summary>
    public required FreeOrder FreeOrder { get; init; }

    public required IReadOnlyDictionary<TaskPriority, IReadOnlyList<string>> Priorities { get; init; }

    public required IReadOnlyDictionary<TaskOwner, IReadOnlyList<string>> Owners { get; init; }

    /// <summary>How a day, a priority or an owner is hung on to a new task.</summary>
    public required IReadOnlyList<PhrasePattern> Tails { get; init; }

    /// <summary>The same in front of it or amid it, where a language puts its verb last: "12月2日までに".</summary>
    public IReadOnlyList<PhrasePattern> Heads { get; init; } = [];

    /// <summary>Around a sentence, to be polite.</summary>
    public required HashSet<string> Around { get; init => field = Plain(value); }

    /// <summary>Between things of one kind.</summary>
    public required HashSet<string> And { get; init => field = Plain(value); }

    /// <summary>Between sentences.</summary>
    public required HashSet<string> But { get; init => field = Plain(value); }

    /// <summary>Say nothing about which task is meant: "the", "my", "company".</summary>
    public required HashSet<string> Fillers { get; init => field = Plain(value); }

    /// <summary>Where one of them stands in the name of a task the sentence says something else: "not", "will", "is".</summary>
    public required HashSet<string> Veto { get; init => field = Plain(value); }

    /// <summary>What was spoken of last.</summary>
    public required HashSet<string> Them { get; init => field = Plain(value); }

    public required HashSet<string> All { get; init => field = Plain(value); }

    /// <summary>Between all and what is left out, in either order: "everything except the laptop".</summary>
    public required IReadOnlyList<string> Except { get; init; }

    /// <summary>Places in a list, the first one first, each with its forms: "first|1st".</summary>
    public required IReadOnlyList<string> Ordinals { get; init => field = [.. value.Select(PlainForms)]; }

    /// <summary>Words by which a question that no pattern fits still asks for the list or a part of it, the most telling first.</summary>
    public required IReadOnlyDictionary<CommandKind, IReadOnlyList<string>> Asks { get; init; }

    /// <summary>A question for an amount asks for no list: "how many days of leave do I have left?".</summary>
    public required IReadOnlyList<string> Amounts { get; init; }

    /// <summary>Names the checklist, so that the sentence is about it wherever it is said.</summary>
    public required IReadOnlyList<string> Checklist { get; init; }

    public static ChecklistPhrases For(string language) => Shipped.For(language);

    private static string PlainForms(string forms) => string.Join('|', forms.Split('|').Select(PlainText.Words));

    private static HashSet<string> Plain(IEnumerable<string> words) => words.Select(PlainText.Words).ToHashSet(StringComparer.Ordinal);
}
