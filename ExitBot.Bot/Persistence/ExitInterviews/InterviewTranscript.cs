using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
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
        return [.. rows.Select(TranscriptLines.Of).OfType<TranscriptLine>()];
    }
}
