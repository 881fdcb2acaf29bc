using ExitBot.Bot.Persistence;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.DeadLetters;
using ExitBot.Bot.Turns.Erasure;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Contracts;

/// <summary>A conversation that was erased: its words are nowhere, what was said after it is, and repeats are still known.</summary>
public abstract class ErasureContract(StoreFixture database)
{
    /// <summary>They hold no words of a conversation, or (the interview's and the checklist's) are erased by data-rights requests of their own.</summary>
    private static readonly string[] Elsewhere =
        ["ExitInterviews", "ExitInterviewAnswers", "InterviewAnalyses", "InterviewReviews", "InterviewChanges", "AccessAudit", "AnalyticsSnapshots", "Checklists", "ChecklistTasks", "PolicyDocuments", "PolicyVectors", "Erasures", "Commits", "ApiKeys", "DataProtectionKeys", "Instances", "ConversationLeases", "ConversationChanges", "OwnSecrets", "Invitations"];

    private IInboxStore Inbox => database.Services.GetRequiredService<IInboxStore>();

    private IOutboxStore Outbox => database.Services.GetRequiredService<IOutboxStore>();

    [DatabaseFact]
    public async Task Nothing_that_was_said_is_left_but_the_receipt()
    {
        await TalkAsync("erased");
        Assert.NotEmpty(await FindAsync(WordsIn("erased")));
        var receipt = Arrivals.Reply("It is gone.");

        await database.CommitAsync(async unit =>
        {
            await unit.GetRequiredService<ConversationErasure>().StageAsync(Arrivals.Conversation("erased"), default);
            unit.GetRequiredService<ITurnJournal>().StageReplies(Arrivals.Message("erased", "please").ToEntry(), [receipt]);
        });

        Assert.Empty(await FindAsync(WordsIn("erased")));
        var left = await database.Services.GetRequiredService<ITranscriptStore>().GetTranscriptActivitiesAsync("test", "erased");
        Assert.Equal("It is gone.", Assert.Single(left.Items).AsMessageActivity().Text);
        Assert.DoesNotContain(Arrivals.Conversation("erased"), (await database.Services.GetRequiredService<IDeadLetterStore>().ListAsync(after: null, 100, default)).Select(letter => letter.Conversation));
    }

    [DatabaseFact]
    public async Task A_repeat_of_an_erased_activity_still_counts_once()
    {
        await TalkAsync("repeated");

        await EraseAsync("repeated");

        Assert.IsType<AcceptOutcome.Repeated>(await Inbox.AcceptAsync(Arrivals.Message("repeated", "one"), default));
    }

    [DatabaseFact]
    public async Task A_reply_that_was_erased_before_it_was_sent_has_no_words()
    {
        await TalkAsync("waiting");

        await EraseAsync("waiting");

        Assert.Null((await Outbox.NextAsync(Arrivals.Conversation("waiting"), default))!.Body);
    }

    [DatabaseFact]
    public async Task Other_conversations_keep_theirs()
    {
        await TalkAsync("other");
        await TalkAsync("gone");

        await EraseAsync("gone");

        var kept = await database.Services.GetRequiredService<ITranscriptStore>().GetTranscriptActivitiesAsync("test", "other");
        Assert.Equal(3, kept.Items.Length);
    }

    [DatabaseFact]
    public async Task Every_table_is_erased_or_known_to_hold_no_words()
    {
        await using var scope = database.Services.CreateAsyncScope();
        await using var context = await database.Services.GetRequiredService<IDbContextFactory<ExitBotContext>>().CreateDbContextAsync();
        var erased = scope.ServiceProvider.GetServices<IErasable>().SelectMany(part => part.Tables);

        Assert.Empty(context.Model.GetEntityTypes().Select(type => type.GetTableName()).Except(erased.Concat(Elsewhere)));
    }

    private Task EraseAsync(string conversation) => database.CommitAsync(unit =>
        unit.GetRequiredService<ConversationErasure>().StageAsync(Arrivals.Conversation(conversation), default));

    /// <summary>A turn with a response in the body, one that was set aside, state, and a call of a model; the words are in all of them.</summary>
    private async Task TalkAsync(string conversation)
    {
        var words = WordsIn(conversation);
        await Inbox.AcceptAsync(Arrivals.Message(conversation, "one", words), default);
        var first = (await Inbox.NextAsync(Arrivals.Conversation(conversation), default))!;
        await database.CommitAsync(unit =>
        {
            var journal = unit.GetRequiredService<ITurnJournal>();
            journal.StageDone(first, new TurnResponse(200, new JObject { ["text"] = words }));
            journal.StageReplies(first, [Arrivals.Reply($"You said {words}.")]);
            unit.GetRequiredService<IBotStateStore>().Stage(KeyHash.Of($"test/conversations/{conversation}"), $$"""{"said":"{{words}}"}""");
            return Task.CompletedTask;
        });

        await Inbox.AcceptAsync(Arrivals.Message(conversation, "two", words), default);
        var second = (await Inbox.NextAsync(Arrivals.Conversation(conversation), default))!;
        await database.CommitAsync(unit =>
        {
            unit.GetRequiredService<ITurnJournal>().StageDeadLetter(second, response: null, "it failed", attempts: 2);
            return Task.CompletedTask;
        });

        await database.Services.GetRequiredService<IModelCallLog>().AppendAsync(
            Some.ModelCall() with { Conversation = new("test", conversation), Request = words, Response = words }, default);
    }

    private static string WordsIn(string conversation) => $"what must go from {conversation}";

    /// <summary>Where the words are, in whichever table.</summary>
    private async Task<List<string>> FindAsync(string words)
    {
        await using var context = await database.Services.GetRequiredService<IDbContextFactory<ExitBotContext>>().CreateDbContextAsync();
        var found = new List<string>();
        foreach (var property in context.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(string)))
        {
            var (table, column) = (property.DeclaringType.GetTableName(), property.GetColumnName());
#pragma warning disable EF1002 // The names are the model's and the words this file's.
            var rows = await context.Database.SqlQueryRaw<string>($"SELECT \"{column}\" AS \"Value\" FROM \"{table}\" WHERE \"{column}\" LIKE '%{words}%'").ToListAsync();
#pragma warning restore EF1002
            found.AddRange(rows.Select(row => $"{table}.{column}: {row}"));
        }

        return found;
    }
}
