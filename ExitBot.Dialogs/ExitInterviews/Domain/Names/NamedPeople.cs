using System.Text;
using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Names;

/// <summary>
/// The people whom the answers of one interview name. A name that is known from one answer is hidden in all of them. It errs on the
/// side of hiding, and tells no names that nothing around them gives away: whoever reads pooled comments still reads with care.
/// </summary>
public sealed partial class NamedPeople
{
    public const string Mark = "[name]";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unspaced = new(StringComparer.Ordinal);
    private readonly string _language;

    /// <param name="texts">All that was said.</param>
    /// <param name="language">That of the interview, for texts that do not tell theirs.</param>
    public NamedPeople(IEnumerable<string> texts, string language)
    {
        _language = language;
        foreach (var text in texts)
        {
            var finder = new NameFinder(text, language);
            _names.UnionWith(finder.Find().Select(i => finder.Tokens[i].Plain).Where(part => part.Length > 2 && !NameWords.Particles.Contains(part)));
            _unspaced.UnionWith(UnspacedNames.Find(text).Select(place => text[place.Start..place.End]).Where(name => name.Length > 1));
        }
    }

    public string Hide(string text)
    {
        var finder = new NameFinder(text, _language);
        var parts = finder.Find();
        parts.UnionWith(Enumerable.Range(0, finder.Tokens.Count).Where(i => finder.Tokens[i] is { } token && (token.IsCapital || token.IsCaseless) && _names.Contains(token.Plain)));
        List<(int Start, int End)> places =
        [
            .. parts.Select(i => (finder.Tokens[i].Start, finder.Tokens[i].End)),
            .. UnspacedNames.Find(text),
            .. Unspaced.IsIn(text) ? _unspaced.SelectMany(name => PlacesOf(name, text)) : [],
            .. Addresses().Matches(text).Select(match => (match.Index, match.Index + match.Length)),
        ];
        return places.Count == 0 ? text : Without(text, places);
    }

    private static IEnumerable<(int Start, int End)> PlacesOf(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            yield return (at, at + name.Length);
        }
    }

    private static string Without(string text, List<(int Start, int End)> places)
    {
        var left = new StringBuilder();
        var end = 0;
        foreach (var place in places.Order())
        {
            // Parts of one name, with what joins them, are one mark.
            var isMore = end > 0 && text.AsSpan(end, Math.Max(0, place.Start - end)) is "" or " " or "-" or "'" or "’" or ". ";
            if (place.Start >= end && !isMore)
            {
                left.Append(text, end, place.Start - end).Append(Mark);
            }

            end = Math.Max(end, place.End);
        }

        return left.Append(text, end, text.Length - end).ToString();
    }

    // Of Teams, of mail, and of those who write as they do there.
    [GeneratedRegex(@"<at\b[^>]*>.*?</at>|[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<!\w)@[\p{L}\p{M}][\w.-]*(?: \p{Lu}[\p{L}\p{M}-]+)?")]
    private static partial Regex Addresses();
}
