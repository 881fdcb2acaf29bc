using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>Reads a name, a department or a place: one line with a letter in it, without "my name is".</summary>
internal static class ShortTextReader
{
    /// <summary>Null when it is no such text.</summary>
    public static string? Read(string text, ProfileWords words)
    {
        var line = PlainText.OneLine(text);
        foreach (var leadIn in words.LeadIns)
        {
            if (WithoutStart(line, leadIn) is { } rest)
            {
                line = rest;
                break;
            }
        }

        line = WithoutEnd(line.TrimEnd('.', '。', '।', '!', ' '), words).Trim(' ', '.', ',', '!', ':', '"', '“', '”');
        return line.Length is > 0 and <= InterviewProfile.LongestText && line.Any(char.IsLetter) ? line : null;
    }

    private static string WithoutEnd(string line, ProfileWords words) => words.LeadOuts
        .Where(leadOut => line.Length > leadOut.Length && line.EndsWith(leadOut, StringComparison.Ordinal))
        .Select(leadOut => line[..^leadOut.Length])
        .FirstOrDefault(line);

    // "I'm" and "Im" begin with the same words; the text after them keeps its own spelling.
    private static string? WithoutStart(string line, string leadIn)
    {
        for (var end = 1; end < Math.Min(line.Length, leadIn.Length + 4); end++)
        {
            if ((line[end] == ' ' || Unspaced.Is(leadIn[0])) && PlainText.Words(line[..end]) == leadIn)
            {
                return line[end..].TrimStart();
            }
        }

        return null;
    }
}
