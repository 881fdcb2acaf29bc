using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class TranscriptTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly MemoryTranscriptStore _store = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_transcript_shows_what_people_see(bool inFiles)
    {
        var folder = Directory.CreateTempSubdirectory();
        ITranscriptStore store = inFiles ? new FileTranscriptLogger(folder.FullName) : _store;
        _adapter.Use(new TranscriptLoggerMiddleware(store));
        using var context = _adapter.Turn();

        await _adapter.RunAsync(context, async (turn, cancellationToken) =>
        {
            var sent = await turn.SendActivityAsync("hi", cancellationToken: cancellationToken);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = sent.Id, Text = "hi!" }, cancellationToken);
        });
        var updated = (await store.GetTranscriptActivitiesAsync("test", "talk")).Items;
        Assert.Equal(["message hello", "message hi!"], updated.Cast<Activity>().Select(activity => $"{activity.Type} {activity.Text}"));
        Assert.Equal(RoleTypes.User, updated[0].From.Role);

        using var later = _adapter.Turn();
        await _adapter.RunAsync(later, (turn, cancellationToken) => turn.DeleteActivityAsync("sent-1", cancellationToken));
        var deleted = (await store.GetTranscriptActivitiesAsync("test", "talk")).Items;
        Assert.Equal((ActivityTypes.MessageDelete, "sent-1", "deleted"), (deleted[1].Type, deleted[1].Id, deleted[1].From.Id));
        Assert.Equal("talk", Assert.Single((await store.ListTranscriptsAsync("test")).Items).Id);
        await store.DeleteTranscriptAsync("test", "talk");
        Assert.Empty((await store.GetTranscriptActivitiesAsync("test", "talk")).Items);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_logger_that_fails_does_not_fail_the_turn()
    {
        _adapter.Use(new TranscriptLoggerMiddleware(new FailingLogger()));
        using var context = _adapter.Turn();

        await _adapter.RunAsync(context, (turn, cancellationToken) => turn.SendActivityAsync("hi", cancellationToken: cancellationToken));

        Assert.Single(_adapter.Sent);
    }

    [Fact]
    public async Task Transcripts_come_in_pages_of_twenty()
    {
        for (var i = 0; i < 45; i++)
        {
            await _store.LogActivityAsync(new Activity { Id = $"{i}", ChannelId = "test", Conversation = new ConversationAccount(id: "talk"), Timestamp = DateTimeOffset.UnixEpoch.AddSeconds(i) });
        }

        var sizes = new List<int>();
        string? token = null;
        do
        {
            var page = await _store.GetTranscriptActivitiesAsync("test", "talk", token);
            sizes.Add(page.Items.Length);
            token = page.ContinuationToken;
        }
        while (token != null);

        Assert.Equal([20, 20, 5], sizes);
        Assert.Equal(5, (await _store.GetTranscriptActivitiesAsync("test", "talk", startDate: DateTimeOffset.UnixEpoch.AddSeconds(40))).Items.Length);
        Assert.Equal("talk", Assert.Single((await _store.ListTranscriptsAsync("test")).Items).Id);
        await _store.DeleteTranscriptAsync("test", "talk");
        Assert.Empty((await _store.GetTranscriptActivitiesAsync("test", "talk")).Items);
    }

    private sealed class FailingLogger : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new InvalidOperationException("disk full");
    }
}
