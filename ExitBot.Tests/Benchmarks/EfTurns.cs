using ExitBot.Bot.Persistence;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Benchmarks;

/// <summary>
/// The same rows by EF's change tracker and SaveChanges: one context on a connection that stays open, behind a lock because
/// SQLite has one writer.
/// </summary>
internal sealed class EfTurns(IServiceProvider services, int number) : ITurnWork
{
    private static readonly SemaphoreSlim Writer = new(1);
    private static ExitBotContext? _context;

    private readonly string _conversation = $"ef-{number}-{Guid.CreateVersion7():N}";
    private readonly IDbContextFactory<ExitBotContext> _contexts = services.GetRequiredService<IDbContextFactory<ExitBotContext>>();
    private readonly Guid _interview = Guid.CreateVersion7();

    private KeyHash Key => KeyHash.Of("msteams", _conversation);

    public Task BeginAsync() => SaveAsync(context =>
    {
        var interview = TurnSample.Interview(_conversation, TimeProvider.System) with { Id = new(_interview) };
        context.Add(ExitInterviewRows.ToRow(interview, 1));
        context.Add(new ConversationRow { Key = Key, ChannelId = "msteams", ConversationId = _conversation, CreatedAt = TimeProvider.System.GetUtcNow() });
        context.Add(new BotStateRow { Key = Key, Body = TurnSample.State, Version = 1, UpdatedAt = TimeProvider.System.GetUtcNow() });
        return Task.CompletedTask;
    });

    public async Task TurnAsync(int turn)
    {
        var activity = TurnSample.Activity(_conversation, turn);
        var body = ActivityJson.Write(activity);
        var inbox = KeyHash.Of("msteams", _conversation, activity.Id);
        var reply = Guid.CreateVersion7();
        await SaveAsync(context => AcceptAsync(context, inbox, body));
        await SaveAsync(context => CommitAsync(context, inbox, reply, body, turn));
        await SaveAsync(async context =>
        {
            var sent = await context.Set<OutboxRow>().SingleAsync(row => row.Id == reply);
            context.Entry(sent).Property(row => row.Status).CurrentValue = OutboxStatus.Sent;
            context.Entry(sent).Property(row => row.Body).CurrentValue = null;
        });
    }

    private async Task AcceptAsync(ExitBotContext context, KeyHash inbox, string body)
    {
        var place = await NextPlaceAsync(context);
        context.Add(new InboxRow { Key = inbox, Conversation = Key, Sequence = place, Status = InboxStatus.Waiting, Mode = ReplyMode.Push, Body = body, ServiceUrl = "https://x", AcceptedAt = TimeProvider.System.GetUtcNow() });
        context.Add(Transcript(place, TranscriptRole.User, body));
    }

    private async Task CommitAsync(ExitBotContext context, KeyHash inbox, Guid reply, string body, int turn)
    {
        var place = await NextPlaceAsync(context);
        var state = await context.Set<BotStateRow>().SingleAsync(row => row.Key == Key);
        state.Version++;
        state.UpdatedAt = TimeProvider.System.GetUtcNow();
        var interview = await context.Set<ExitInterviewRow>().SingleAsync(row => row.Id == _interview);
        interview.Version++;
        context.Entry(interview).Property(row => row.Turns).CurrentValue = turn;
        var answer = ExitInterviewRows.ToRow(new(_interview), TurnSample.Answer(turn, TimeProvider.System), turn);
        if (await context.Set<ExitInterviewAnswerRow>().AnyAsync(row => row.InterviewId == _interview && row.QuestionId == answer.QuestionId))
        {
            context.Update(answer);
        }
        else
        {
            context.Add(answer);
        }

        context.Add(Transcript(place, TranscriptRole.Bot, body));
        context.Add(new OutboxRow { Id = reply, Conversation = Key, Sequence = place, Status = OutboxStatus.Waiting, Kind = ReplyKind.Send, ChannelId = "msteams", ConversationId = _conversation, Body = body, ServiceUrl = "https://x", CommittedAt = TimeProvider.System.GetUtcNow() });
        var done = await context.Set<InboxRow>().SingleAsync(row => row.Key == inbox);
        context.Entry(done).Property(row => row.Status).CurrentValue = InboxStatus.Done;
        context.Entry(done).Property(row => row.Body).CurrentValue = null;
    }

    private async Task<long> NextPlaceAsync(ExitBotContext context) =>
        ++(await context.Set<ConversationRow>().SingleAsync(row => row.Key == Key)).LastSequence;

    private TranscriptRow Transcript(long place, TranscriptRole role, string body) => new()
    {
        Conversation = Key,
        Sequence = place,
        Role = role,
        Kind = ReplyKind.Send,
        Body = body,
        At = TimeProvider.System.GetUtcNow(),
    };

    private async Task SaveAsync(Func<ExitBotContext, Task> change)
    {
        await Writer.WaitAsync();
        try
        {
            _context ??= await OpenAsync();
            await change(_context);
            await _context.SaveChangesAsync();
            _context.ChangeTracker.Clear();
        }
        finally
        {
            Writer.Release();
        }
    }

    private async Task<ExitBotContext> OpenAsync()
    {
        var context = await _contexts.CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        return context;
    }
}
