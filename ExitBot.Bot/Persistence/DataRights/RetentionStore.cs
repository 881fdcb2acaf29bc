using ExitBot.Bot.DataRights;
using ExitBot.Bot.Persistence.Audit;
using ExitBot.Bot.Persistence.DirectLine;
using ExitBot.Bot.Persistence.Escalations;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Invitations;
using ExitBot.Bot.Persistence.OffboardingChecklists;
using ExitBot.Bot.Persistence.PolicyQuestions;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Persistence.WhatsAppTemplates;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.DataRights;

internal sealed class RetentionStore(
    IDbContextFactory<ExitBotContext> contexts, IServiceScopeFactory scopes, RecentRows<KeyHash, BotStateRow> recentStates, RecentRows<InterviewId, StoredInterview> recentInterviews) : IRetentionStore
{
    private const int Portion = 100;

    public async Task<int> ForgetWordsAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (held, heldPersons) = (LegalHolds.Conversations(context), LegalHolds.Persons(context));

        // By conversation, because a transcript is found by that: the words of all others need not be looked through.
        var conversations = await context.Set<ConversationRow>()
            .Where(row => row.CreatedAt < before && !held.Contains(row.Key))
            .Where(row => context.Set<TranscriptRow>().Any(said => said.Conversation == row.Key && said.At < before && said.Body != null))
            .Select(row => row.Key)
            .ToListAsync(cancellationToken);
        if (dryRun)
        {
            return await context.Set<TranscriptRow>().CountAsync(row => conversations.Contains(row.Conversation) && row.At < before && row.Body != null, cancellationToken)
                + await QuestionsBefore(context, before).CountAsync(cancellationToken);
        }

        // What the bot remembers of a talk has words of it; an interview that can be gone on with is found without.
        await context.Set<BotStateRow>().Where(row => row.UpdatedAt < before).ExecuteDeleteAsync(cancellationToken);
        recentStates.Clear();
        await context.Set<UploadRow>().Where(row => row.At < before && !held.Contains(row.Conversation)).ExecuteDeleteAsync(cancellationToken);
        await context.Set<InvitationRow>().Where(row => row.ExpiresAt < before && !heldPersons.Contains(row.Person)).ExecuteDeleteAsync(cancellationToken);
        await context.Set<WebConversationRow>()
            .Where(row => row.CreatedAt < before && !held.Contains(row.Conversation))
            .Where(row => !context.Set<ConversationReferenceRow>().Any(heard => heard.Conversation == row.Conversation && heard.UpdatedAt >= before))
            .ExecuteDeleteAsync(cancellationToken);
        var forgotten = await QuestionsBefore(context, before).ExecuteDeleteAsync(cancellationToken);
        foreach (var conversation in conversations)
        {
            forgotten += await context.Set<TranscriptRow>()
                .Where(row => row.Conversation == conversation && row.At < before && row.Body != null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Body, (string?)null), cancellationToken);
            await context.Set<InboxRow>()
                .Where(row => row.Conversation == conversation && row.AcceptedAt < before && row.ResponseBody != null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ResponseBody, (string?)null), cancellationToken);
            await context.Set<OutboxRow>()
                .Where(row => row.Conversation == conversation && row.CommittedAt < before && row.Body != null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Body, (string?)null), cancellationToken);
        }

        return forgotten;
    }

    public async Task<int> ForgetRecordsAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Set<ExitInterviewRow>()
            .Where(row => row.ConsentGiven != null && (row.CompletedAt ?? row.UpdatedAt) < before)

            // One that can still be gone on with is closed first, by the job for that: a register entry says how an interview ended.
            .Where(row => row.Stage == InterviewStage.Done)
            .Where(row => !context.Set<InterviewReviewRow>().Any(review => review.InterviewId == row.Id && review.HoldReason != null))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        if (dryRun)
        {
            return ids.Count;
        }

        var forgotten = 0;
        foreach (var id in ids)
        {
            forgotten += await TryForgetAsync(new InterviewId(id), cancellationToken) ? 1 : 0;
        }

        return forgotten;
    }

    /// <summary>In a commit of its own: what somebody else is changing right now waits for the next round, and nothing else with it.</summary>
    private async Task<bool> TryForgetAsync(InterviewId id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IExitInterviewStore>();
        if (await store.FindAsync(id, cancellationToken) is not { Consent: not null, IsOpen: false } interview)
        {
            return false;
        }

        store.Stage(interview.Discarded(interview.Status) with { UpdatedAt = interview.UpdatedAt });
        try
        {
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
            return true;
        }
        catch (StaleWriteException)
        {
            return false;
        }
    }

    public async Task<int> ForgetDraftsAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var drafts = context.Set<TemplateDraftRow>().Where(row => row.UpdatedAt < before);
        return dryRun ? await drafts.CountAsync(cancellationToken) : await drafts.ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<int> ForgetChecklistsAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lists = context.Set<ChecklistRow>().Where(row => row.UpdatedAt < before && !context.Set<ChecklistTaskRow>().Any(task => task.Person == row.Person && task.UpdatedAt >= before));
        if (dryRun)
        {
            return await lists.CountAsync(cancellationToken);
        }

        // The tasks first: a list without its tasks is found again, tasks without their list are not.
        await context.Set<ChecklistTaskRow>().Where(task => lists.Any(row => row.Person == task.Person)).ExecuteDeleteAsync(cancellationToken);
        return await lists.ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<int> ForgetCasesAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Set<EscalationCaseRow>()
            .Where(row => row.ClosedAt != null && row.ClosedAt < before)
            .Where(row => !context.Set<InterviewReviewRow>().Any(review => review.InterviewId == row.InterviewId && review.HoldReason != null))
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        foreach (var portion in dryRun ? [] : ids.Chunk(Portion))
        {
            await using var scope = scopes.CreateAsyncScope();
            var unit = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
            unit.OnCommit(batch => Array.ForEach(portion, id => EscalationRows.Delete(batch, new EscalationId(id))));
            await unit.CommitAsync(cancellationToken);
        }

        return ids.Count;
    }

    public async Task<int> ForgetRegisterAsync(DateTimeOffset before, bool dryRun, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var register = context.Set<ExitInterviewRow>().Where(row => row.StartedAt < before && row.ConsentGiven == null);
        var audit = context.Set<AccessRow>().Where(row => row.At < before);
        var erasures = context.Set<ErasureRow>().Where(row => row.At < before);
        if (dryRun)
        {
            return await register.CountAsync(cancellationToken) + await audit.CountAsync(cancellationToken) + await erasures.CountAsync(cancellationToken);
        }

        var forgotten = await register.ExecuteDeleteAsync(cancellationToken);
        recentInterviews.Clear();
        return forgotten + await audit.ExecuteDeleteAsync(cancellationToken) + await erasures.ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<PolicyQuestionRow> QuestionsBefore(ExitBotContext context, DateTimeOffset before) =>
        context.Set<PolicyQuestionRow>().Where(row => row.At < before && (row.Conversation == null || !LegalHolds.Conversations(context).Contains(row.Conversation)));
}
