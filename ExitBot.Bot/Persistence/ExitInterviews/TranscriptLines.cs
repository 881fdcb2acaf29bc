using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>Activities of a transcript as lines to read.</summary>
internal static class TranscriptLines
{
    /// <summary>Null for what has no words.</summary>
    public static TranscriptLine? Of(TranscriptRow row) =>
        TextOf(ActivityJson.Read(row.Body!)) is { Length: > 0 } text ? new TranscriptLine(row.Role == TranscriptRole.User ? "user" : "assistant", text, row.At) : null;

    // A card has a summary in words; what was sent in by one has none.
    private static string? TextOf(Activity activity) => activity switch
    {
        { Text.Length: > 0 } => activity.Text,
        { Summary.Length: > 0 } => activity.Summary,
        { Value: { } value } => value.ToString(),
        _ => null,
    };
}
