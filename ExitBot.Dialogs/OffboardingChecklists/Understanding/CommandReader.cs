using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations.Dates;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;
using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>
/// Understands what is said about a checklist by patterns: in the person's language, English or any other. It never guesses: a sentence
/// that it does not know as a whole is no command.
/// </summary>
internal static partial class CommandReader
{
    private const int LongestCommand = 600;

    private static readonly char[] SentenceEnds = ['\n', ';', '!', '?', '。', '！', '？', '؟', '؛', '।'];

    private static readonly char[] Commas = [',', '、', '،'];

    private static readonly ByLanguage<PhraseList> Names = new(language => new PhraseList(ChecklistPhrases.For(language).Checklist));

    /// <returns>Empty when it is none.</returns>
    public static IReadOnlyList<ChecklistCommand> Read(string text, DateOnly today, string language) => text.Length > LongestCommand ? []
        : InAnyLanguage(text, today, language) is { Count: > 0 } found ? found
        : Dash().IsMatch(text) ? InAnyLanguage(Dash().Replace(text, ": "), today, language)
        : [];

    private static IReadOnlyList<ChecklistCommand> InAnyLanguage(string text, DateOnly today, string language) => SpokenLanguages.Codes
        .OrderBy(code => code == language ? 0 : code == SpokenLanguages.English ? 1 : 2)
        .Select(code => new SentenceReader(ChecklistPhrases.For(code), code, today).Read(text))
        .FirstOrDefault(found => found.Count > 0) ?? [];

    /// <summary>Whether a text names the checklist itself in the person's language, so that it is about it wherever it is said. "Todo" is everything to one who speaks Spanish.</summary>
    public static bool NamesChecklist(string text, string language)
    {
        var (said, names) = (PhraseText.Of(text), Names.For(language));
        return Enumerable.Range(0, said.Count).Any(at => names.LengthAt(said, at) > 0);
    }

    /// <summary>"Note on the badge - ask reception".</summary>
    [GeneratedRegex(@"\s+[-–—]\s+")]
    private static partial Regex Dash();

    /// <summary>An English sentence is read by the patterns of other languages too.</summary>
    private static readonly ChecklistPhrases English = ChecklistPhrases.For(SpokenLanguages.English);

    private sealed class SentenceReader(ChecklistPhrases phrases, string language, DateOnly today)
    {
        private readonly ChecklistSlots _slots = new(phrases, language) { Today = today };

        public IReadOnlyList<ChecklistCommand> Read(string text)
        {
            if (ReadWhole(text) is { } whole)
            {
                return whole;
            }

            var sentences = Sentences(text);
            return sentences.Length > 1 ? AllOrNone(sentences, ReadParts) : ReadParts(text);
        }

        // "." may stand in a date or a name; only before a blank it ends a sentence.
        private static string[] Sentences(string text) => text
            .Replace(". ", ".\n", StringComparison.Ordinal)
            .Split(SentenceEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        private IReadOnlyList<ChecklistCommand> ReadParts(string sentence)
        {
            if (ReadWhole(sentence) is { } whole)
            {
                return whole;
            }

            var said = PhraseText.Of(sentence);
            foreach (var parts in new[] { sentence.Split(Commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), WordSplit.At(said, phrases.But), WordSplit.At(said, phrases.And) })
            {
                if (parts.Count > 1 && AllOrNone(parts, part => ReadOne(part) is { } one ? [one] : ReadParts(part)) is { Count: > 0 } found)
                {
                    return found;
                }
            }

            return [];
        }

        /// <summary>One command, or additions that were joined: "add cake and add flowers". "Add cake and flowers" is one task.</summary>
        private IReadOnlyList<ChecklistCommand>? ReadWhole(string sentence)
        {
            if (ReadOne(sentence) is not { } one)
            {
                return null;
            }

            List<ChecklistCommand?> parts = one.Kind == CommandKind.Add ? [.. WordSplit.At(PhraseText.Of(sentence), phrases.And).Select(part => ReadOne(part))] : [];
            return parts.Count > 1 && parts.TrueForAll(part => part is { Kind: CommandKind.Add }) ? [.. parts.OfType<ChecklistCommand>()] : [one];
        }

        private static List<ChecklistCommand> AllOrNone(IReadOnlyList<string> parts, Func<string, IReadOnlyList<ChecklistCommand>> read)
        {
            List<ChecklistCommand> all = [];
            foreach (var part in parts)
            {
                if (read(part) is not { Count: > 0 } found)
                {
                    return [];
                }

                all.AddRange(found);
            }

            return all;
        }

        private ChecklistCommand? ReadOne(string sentence)
        {
            // A word of politeness may be part of what a pattern needs: "क्या बाकी है".
            var (whole, isQuestion) = (PhraseText.Of(sentence), sentence.TrimEnd() is [.., '?' or '？' or '؟']);
            return ReadOne(WithoutAround(whole), isQuestion) ?? ReadOne(whole, isQuestion);
        }

        private ChecklistCommand? ReadOne(PhraseText said, bool isQuestion)
        {
            if (said.Count == 0)
            {
                return null;
            }

            return phrases.Commands
                .SelectMany(kind => kind.Value.Select(pattern => (Kind: kind.Key, Pattern: pattern, Match: pattern.MatchAll(said, _slots))))
                .Where(found => found.Match is not null && IsMeant(found.Kind, found.Match))
                .OrderBy(found => found.Pattern.BeginsWithSlot)
                .ThenByDescending(found => found.Match!.Literals)
                .ThenBy(found => found.Kind == CommandKind.IsDone && !isQuestion)
                .ThenByDescending(found => found.Pattern.BeginsWithWord)
                .ThenByDescending(found => found.Match!.Slots.Count)
                .Select(found => Command(found.Kind, found.Match!, isQuestion))
                .FirstOrDefault();
        }

        private PhraseText WithoutAround(PhraseText said)
        {
            var (first, last) = (0, said.Count);
            while (first < last && phrases.Around.Contains(said.Tokens[first].Word))
            {
                first++;
            }

            while (last > first && phrases.Around.Contains(said.Tokens[last - 1].Word))
            {
                last--;
            }

            return last - first == said.Count ? said : said.Part(first, last - first);
        }

        private bool IsMeant(CommandKind kind, PhraseMatch match) =>
            match.Text("task") is not { } task || PhraseText.Of(task) is not { } named
            || (!named.Has(phrases.Veto) && !named.Has(English.Veto) && !(task.AsSpan().ContainsAny(Commas) && kind is not (CommandKind.Done or CommandKind.Undone or CommandKind.Note or CommandKind.Rename) && _slots.TellsWhatWasDone(named)) && (kind is not (CommandKind.Done or CommandKind.Undone) || !_slots.TellsWhatWasDone(named)));

        private ChecklistCommand Command(CommandKind kind, PhraseMatch match, bool isQuestion)
        {
            var tellsWhatWasDone = kind == CommandKind.Done && match.As<string>("did") is not null;
            var command = new ChecklistCommand(isQuestion && tellsWhatWasDone ? CommandKind.IsDone : kind)
            {
                Task = match.Text("task") is { } task ? new TaskReference(task) : null,
                Title = match.Text("title"),
                Due = match.As<SpokenDate>("date") is { } date ? WishOf(date) : null,
                Priority = match.Value<TaskPriority>("priority"),
                Owner = match.Value<TaskOwner>("owner"),
                Note = match.Text("note"),
                TellsWhatWasDone = tellsWhatWasDone && !isQuestion,
            };
            return kind == CommandKind.Add ? WithHead(WithTails(command)) : command;
        }

        private ChecklistCommand WithHead(ChecklistCommand command)
        {
            var title = PhraseText.Of(command.Title!);
            for (var at = 0; at < title.Count; at++)
            {
                foreach (var pattern in phrases.Heads)
                {
                    if (command.Due is null && pattern.MatchAt(title, at, _slots) is { } head && at + head.Length < title.Count && head.As<SpokenDate>("date") is { } date)
                    {
                        return command with { Title = title.Slice(0, at) + title.Slice(at + head.Length, title.Count - at - head.Length), Due = WishOf(date) };
                    }
                }
            }

            return command;
        }

        // "Call Ana by Friday, high priority": from behind, until nothing more comes off.
        private ChecklistCommand WithTails(ChecklistCommand command)
        {
            var title = PhraseText.Of(command.Title!);
            for (var at = 1; at < title.Count; at++)
            {
                foreach (var pattern in phrases.Tails)
                {
                    if (pattern.MatchAt(title, at, _slots) is { } tail && at + tail.Length == title.Count && IsNew(tail, command))
                    {
                        return WithTails(command with
                        {
                            Title = title.Slice(0, at).TrimEnd(' ', ',', ';', '、', '،'),
                            Due = command.Due ?? (tail.As<SpokenDate>("date") is { } date ? WishOf(date) : null),
                            Priority = command.Priority ?? tail.Value<TaskPriority>("priority"),
                            Owner = command.Owner ?? tail.Value<TaskOwner>("owner"),
                        });
                    }
                }
            }

            return command;
        }

        private static bool IsNew(PhraseMatch tail, ChecklistCommand command) =>
            (tail.As<SpokenDate>("date") is null || command.Due is null)
            && (tail.Value<TaskPriority>("priority") is null || command.Priority is null)
            && (tail.Value<TaskOwner>("owner") is null || command.Owner is null);
    }

    public static DueWish WishOf(SpokenDate date) => date.Day switch
    {
        SpokenDay.On on => new DueWish(on.Day, Time: date.Time),
        SpokenDay.Either either => new DueWish(either.First, either.Second, Time: date.Time),
        SpokenDay.FromLastDay from => new DueWish(FromLastDay: from.Days, InWorkingDays: from.WorkingDays, Time: date.Time),
        _ => throw new InvalidOperationException($"No such day: {date.Day.GetType().Name}."),
    };
}
