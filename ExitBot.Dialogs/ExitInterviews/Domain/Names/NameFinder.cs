using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Names;

/// <summary>
/// Finds the names of people in a text with blanks between its words, by what stands around them: a title, a role, an introduction,
/// what only people do; and names that are hardly anything else.
/// </summary>
internal sealed class NameFinder(string text, string language)
{
    private const int LongestIntroduction = 4;
    private const int MostMoreParts = 2;

    private readonly List<NameToken> _tokens = NameToken.Of(text);
    private readonly bool _nounsAreCapital = NameWords.NounsAreCapital(LanguageGuess.Of(text) ?? language);

    public IReadOnlyList<NameToken> Tokens => _tokens;

    /// <returns>The places of the parts of names among the tokens.</returns>
    public SortedSet<int> Find()
    {
        SortedSet<int> found = [];
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (found.Contains(i) || !CanBeName(i) || !IsName(i))
            {
                continue;
            }

            var last = EndOf(i);
            found.UnionWith(Enumerable.Range(i, last - i + 1));
            if (FollowsRole(i) && !_nounsAreCapital && At(last + 1) is { } link && NameWords.Links.Contains(link.Plain) && CanBeName(last + 2) && _tokens[last + 2].IsCapital)
            {
                found.UnionWith(Enumerable.Range(last + 2, EndOf(last + 2) - last - 1));
            }
        }

        return found;
    }

    private bool IsName(int i) => FollowsTitle(i) || FollowsRole(i) || FollowsIntroduction(i) || IsBeforeTitle(i) || IsBeforeRole(i) || IsBeforeDeed(i) || IsKnown(i);

    private NameToken? At(int i) => i >= 0 && i < _tokens.Count ? _tokens[i] : null;

    private bool CanBeName(int i) => At(i) is { } token && (BeginsWithLetter(i) || CanBeName(token));

    private static bool CanBeName(NameToken token) => (token.IsCapital || token.IsCaseless || IsGiven(token))
        && token.Plain.Length > 1
        && !NameWords.Never.Contains(token.Plain) && !NameWords.Roles.Contains(token.Plain) && !NameWords.Titles.Contains(token.Plain)
        && !NameWords.Owners.Contains(token.Plain) && !NameWords.Particles.Contains(token.Plain) && !NameWords.Links.Contains(token.Plain);

    // "O'Brien"
    private bool BeginsWithLetter(int i) => _tokens[i].IsInitial && At(i + 1) is { IsCapital: true, Before: "'" or "’" };

    private static bool IsGiven(NameToken token) => NameWords.Given.Contains(token.Plain) || ArabicStem(token) is not null;

    // "لأحمد": the name is behind a preposition of one letter.
    private static string? ArabicStem(NameToken token) =>
        token.Plain.Length > 4 && "وفبل".Contains(token.Plain[0], StringComparison.Ordinal) && NameWords.Given.Contains(token.Plain[1..]) ? token.Plain[1..] : null;

    /// <summary>"Frau Koch", and not "meine Frau Angst hatte".</summary>
    private bool FollowsTitle(int i)
    {
        var first = i;
        while (At(first - 1) is { } particle && NameWords.Particles.Contains(particle.Plain) && !NameWords.Titles.Contains(particle.Plain) && _tokens[first].Before == " ")
        {
            first--;
        }

        return At(first - 1) is { } title && NameWords.Titles.Contains(title.Plain) && _tokens[first].IsJoined
            && (title.End - title.Start > 1 || _tokens[first].Before == ". ")
            && (At(first - 2) is not { } owner || !NameWords.Owners.Contains(owner.Plain) || IsGiven(_tokens[i]))
            && (!_tokens[i].IsCaseless || IsGiven(_tokens[i]) || !IsArabicForm(_tokens[i].Plain));
    }

    // With an article or the prefix of a verb it is none.
    private static bool IsArabicForm(string plain) => plain[0] is 'ي' or 'ت' or 'ن' or 'س' || plain.StartsWith("ال", StringComparison.Ordinal) || plain.Length < 3;

    private bool FollowsRole(int i)
    {
        if (At(i - 1) is not { } role || !IsRole(role) || _tokens[i] is not { } token)
        {
            return false;
        }

        if (IsGiven(token))
        {
            return token.Before is " " or ", " or " (" or ": ";
        }

        if (token.IsCaseless)
        {
            return token.Before == " " && At(i + 1) is { IsCaseless: true } deed && NameWords.Deeds.Contains(deed.Plain);
        }

        var isSetOff = !_nounsAreCapital && token.Before is ", " or " (" && At(i + 1) is { } next && next.Before is ", " or ") " or "). ";
        return (token.Before == " " || isSetOff) && token.Plain.Length > 2 && !IsCapitalNoun(token);
    }

    /// <summary>Where nouns are capital, roles are also the ends of words: "Filialleiter".</summary>
    private bool IsRole(NameToken token) => NameWords.Roles.Contains(token.Plain)
        || (_nounsAreCapital && token.IsCapital && NameWords.Roles.Any(role => role.Length > 3 && token.Plain.EndsWith(role, StringComparison.Ordinal)));

    private bool IsCapitalNoun(NameToken token) => _nounsAreCapital && NameWords.NounEndings.Any(ending => token.Plain.EndsWith(ending, StringComparison.Ordinal));

    private bool FollowsIntroduction(int i)
    {
        var said = "";
        for (var back = 1; back <= LongestIntroduction && At(i - back) is { } word && _tokens[i - back + 1].Before is " " or "'" or "’" or "-"; back++)
        {
            said = said.Length == 0 ? word.Plain : $"{word.Plain} {said}";
            if (NameWords.Introductions.Contains(said))
            {
                return !_tokens[i].IsCaseless || !IsArabicForm(_tokens[i].Plain);
            }
        }

        return false;
    }

    private bool IsBeforeTitle(int i) => At(i + 1) is { IsJoined: true } title && NameWords.TitlesAfter.Contains(title.Plain);

    /// <summary>"Rajan, my manager" and "Rajan was my manager".</summary>
    private bool IsBeforeRole(int i) => IsEvident(i)
        && ((At(i + 1) is { Before: ", " } && IsOwnRole(i + 1)) || (At(i + 1) is { IsCapital: false, Before: " " } && At(i + 2) is { Before: " " } && IsOwnRole(i + 2)));

    /// <summary>"my manager", "my team lead".</summary>
    private bool IsOwnRole(int i) => NameWords.Owners.Contains(_tokens[i].Plain)
        && ((At(i + 1) is { Before: " " } role && IsRole(role)) || (At(i + 2) is { Before: " " } longer && IsRole(longer)));

    private bool IsBeforeDeed(int i) => !_tokens[i].IsCaseless && IsEvident(i) && At(i + 1) is { Before: " " } deed && NameWords.Deeds.Contains(deed.Plain);

    /// <summary>Its capital letter says that it is the name of something.</summary>
    private bool IsEvident(int i) => _tokens[i] is { IsCapital: true } token
        && (IsGiven(token) || (!token.OpensSentence && !_nounsAreCapital && (At(i - 1) is not { } before || !NameWords.Articles.Contains(before.Plain))));

    private bool IsKnown(int i) => _tokens[i] is { } token && (token.IsCapital || token.IsCaseless) && IsGiven(token)
        && (At(i - 1) is not { } before || (!NameWords.Places.Contains(before.Plain) && !IsAtEmployer(i - 1)))
        && (At(i + 1) is not { } after || !(after.Before.Contains('&', StringComparison.Ordinal) || IsFirm(after))) && !token.Before.Contains('&', StringComparison.Ordinal)
        && !(At(i + 2) is { } second && IsFirm(second));

    // "at Morgan Stanley", and not "shouted at Morgan".
    private bool IsAtEmployer(int i) => NameWords.At.Contains(_tokens[i].Plain) && (At(i - 1) is not { } deed || !NameWords.Deeds.Contains(deed.Plain));

    private bool IsFirm(NameToken token) => NameWords.Firms.Contains(token.Plain) && char.IsUpper(text[token.Start]);

    /// <summary>The last part of the name that begins here.</summary>
    private int EndOf(int i)
    {
        var last = i;
        for (var more = 0; more < MostMoreParts; more++)
        {
            var next = last + 1;
            while (At(next) is { Before: " " } particle && NameWords.Particles.Contains(particle.Plain))
            {
                next++;
            }

            if (At(next) is not { IsJoined: true } part || !IsMore(next, part, last + 1 < next))
            {
                break;
            }

            last = next;
        }

        return last;
    }

    private bool IsMore(int at, NameToken part, bool afterParticle) =>
        part.IsInitial ? part.Plain != "i" && part.Before == " "
        : part.IsCaseless ? IsGiven(part) && CanBeName(at)
        : part.IsCapital && (afterParticle || CanBeName(at)) && part.Before != ". " && !part.OpensSentence && (afterParticle || !_nounsAreCapital || (!IsCapitalNoun(part) && IsGiven(_tokens[at - 1])));
}
