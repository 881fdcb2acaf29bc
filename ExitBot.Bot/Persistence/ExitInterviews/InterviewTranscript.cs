using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>Finds it by the person and the time: an interview may have gone through several conversations.</summary>
internal sealed class InterviewTranscript(IDbContextFactory<ExitBotContext> contexts) : IInterviewTranscript
{
    private const int MostLines = 2_000;

    public async Task<IReadOnlyList<TranscriptLine>> ReadAsync(ExitInterview interview, CancellationToken cancellationToken)
    {
        if (interview.Person is not { } person)
        {
            return [];
        }

        var key = ExitInterviewRows.KeyOf(person);
        var (from, to) = (interview.StartedAt, interview.CompletedAt ?? interview.UpdatedAt);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var conversations = await context.Set<ConversationReferenceRow>().Where(row => row.Person == key).Select(row => row.Conversation).ToListAsync(cancellationToken);
        var rows = await context.Set<TranscriptRow>().AsNoTracking()
            .Where(row => conversations.Contains(row.Conversation) && row.At >= from && row.At <= to && row.Body != null && row.Kind == ReplyKind.Send)
            .OrderBy(row => row.At).ThenBy(row => row.Sequence)
            .Take(MostLines)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Line).OfType<TranscriptLine>()];
    }

    private static TranscriptLine? Line(TranscriptRow row) =>
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
