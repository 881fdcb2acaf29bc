using System.Collections.Frozen;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>
/// Hears a command in a sentence that says nothing else: every word of it is part of the wish or stands around it. A single word that is neither makes it an answer.
/// </summary>
internal sealed class WishReader
{
    private readonly FrozenDictionary<string, Part> _parts;
    private readonly int _longest;

    /// <param name="comparable">How texts are made comparable.</param>
    public WishReader(DialogKitTexts texts, Func<string, string> comparable)
    {
        var wishes = texts.Wishes;
        Dictionary<string, Part> parts = [];
        Add(wishes.Around.Concat(texts.Around), new Part());
        Add(wishes.Deleted, new Part { IsDeleted = true });

        // "Talk to a human" is the command, and part of "I want to talk to a human".
        foreach (var (command, phrases) in texts.Commands)
        {
            Add(phrases.Where(phrase => comparable(phrase).Contains(' ', StringComparison.Ordinal)), new Part { Command = command });
        }

        Add(wishes.Starters, new Part { IsStarter = true });
        Add(wishes.Deleting, new Part { Command = Command.DeleteData, NeedsDeleted = true });
        foreach (var (command, phrases) in wishes.Commands)
        {
            Add(phrases, new Part { Command = command });
        }

        _parts = parts.ToFrozenDictionary(StringComparer.Ordinal);
        _longest = parts.Keys.Max(phrase => phrase.Length);

        void Add(IEnumerable<string> phrases, Part part)
        {
            foreach (var phrase in phrases.Select(comparable))
            {
                parts[phrase] = part;
            }
        }
    }

    /// <param name="said">Comparable.</param>
    public Command? Read(string said)
    {
        var hasBlanks = said.Contains(' ', StringComparison.Ordinal);
        var reached = new Reading?[said.Length + 1];
        reached[0] = new Reading(Command: null, IsWish: false, LacksDeleted: false, HasDeleted: false);
        for (var at = 0; at < said.Length; at++)
        {
            for (var end = at + 1; reached[at] is { } reading && end <= Math.Min(said.Length, at + _longest); end++)
            {
                var endsPart = !hasBlanks || end == said.Length || said[end] == ' ';
                if (endsPart && _parts.TryGetValue(said[at..end], out var part) && reading.With(part, isFirst: at == 0) is { } longer)
                {
                    var next = hasBlanks && end < said.Length ? end + 1 : end;
                    reached[next] = reached[next] is { } known && known.Weight >= longer.Weight ? known : longer;
                }
            }
        }

        return reached[^1] is { IsWish: true, LacksDeleted: false } wish ? wish.Command : null;
    }

    private sealed record Part
    {
        public Command? Command { get; init; }

        public bool IsStarter { get; init; }

        public bool NeedsDeleted { get; init; }

        public bool IsDeleted { get; init; }
    }

    /// <summary>Of the text up to a place.</summary>
    private sealed record Reading(Command? Command, bool IsWish, bool LacksDeleted, bool HasDeleted)
    {
        public int Weight => (Command is null ? 0 : 4) + (IsWish ? 2 : 0) + (LacksDeleted ? 0 : 1);

        /// <summary>Null: it would wish for two things at once.</summary>
        public Reading? With(Part part, bool isFirst) => part.Command is not null && Command is not null && part.Command != Command
            ? null
            : new Reading(
                part.Command ?? Command,
                IsWish || part.IsStarter || (isFirst && part.Command is not null),
                (LacksDeleted || part.NeedsDeleted) && !part.IsDeleted && !HasDeleted,
                HasDeleted || part.IsDeleted);
    }
}
