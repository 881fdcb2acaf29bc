using ExitBot.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>The SDK's transcript port over rows that accept and commit have written.</summary>
public abstract class TranscriptStoreContract(StoreFixture database)
{
    private ITranscriptStore Transcript => database.Services.GetRequiredService<ITranscriptStore>();

    [DatabaseFact]
    public async Task Both_sides_of_a_conversation_are_read_in_order()
    {
        await TurnAsync("talk", "one", "first answer");
        await TurnAsync("talk", "two", "second answer");

        var read = await Transcript.GetTranscriptActivitiesAsync("test", "talk");

        Assert.Equal(["one", "first answer", "two", "second answer"], read.Items.Cast<Activity>().Select(activity => activity.Text));
    }

    [DatabaseFact]
    public async Task A_long_transcript_is_read_page_by_page()
    {
        for (var turn = 0; turn < 30; turn++)
        {
            await TurnAsync("pages", $"question {turn}", $"answer {turn}");
        }

        var first = await Transcript.GetTranscriptActivitiesAsync("test", "pages");
        var second = await Transcript.GetTranscriptActivitiesAsync("test", "pages", first.ContinuationToken);

        Assert.Equal(60, first.Items.Concat(second.Items).Select(activity => ((Activity)activity).Text).Distinct().Count());
        Assert.Null(second.ContinuationToken);
    }

    [DatabaseFact]
    public async Task Conversations_are_listed_by_channel()
    {
        await TurnAsync("listed", "one", "answer");

        Assert.Contains("listed", (await Transcript.ListTranscriptsAsync("test")).Items.Select(info => info.Id));
        Assert.Empty((await Transcript.ListTranscriptsAsync("TEST")).Items);
    }

    private Task TurnAsync(string conversation, string said, string answer) => database.CommitAsync(unit =>
    {
        var journal = unit.GetRequiredService<ITurnJournal>();
        var incoming = Arrivals.Message(conversation, said, said);
        journal.StageArrival(incoming, response: null);
        journal.StageReplies(incoming.ToEntry(), [Arrivals.Reply(answer)]);
        return Task.CompletedTask;
    });
}
