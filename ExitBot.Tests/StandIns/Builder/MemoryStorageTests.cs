using Microsoft.Bot.Builder;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_is_read_is_a_copy_of_the_same_type()
    {
        var note = new Note { Text = "one", Inner = new Note { Text = "inner" } };
        await WriteAsync(note);
        note.Text = "changed after writing";

        var first = await ReadAsync();
        first.Text = "changed after reading";
        var second = await ReadAsync();

        Assert.Equal("one", second.Text);
        Assert.Equal("inner", Assert.IsType<Note>(second.Inner).Text);
    }

    [Fact]
    public async Task A_writer_who_has_not_seen_the_latest_version_is_refused()
    {
        await WriteAsync(new Note { Text = "one" });
        var mine = await ReadAsync();
        var yours = await ReadAsync();
        mine.Text = "mine";
        await WriteAsync(mine);

        var conflict = await Assert.ThrowsAsync<Exception>(() => WriteAsync(yours));

        Assert.StartsWith("Etag conflict.", conflict.Message, StringComparison.Ordinal);
        Assert.Equal("mine", (await ReadAsync()).Text);
    }

    [Fact]
    public void A_serializer_that_is_asked_for_has_to_be_there() =>
        Assert.Throws<ArgumentNullException>(() => new MemoryStorage((Newtonsoft.Json.JsonSerializer)null!));

    [Theory]
    [InlineData("*", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task Only_a_star_overwrites_unseen(string? eTag, bool written)
    {
        await WriteAsync(new Note { Text = "one" });

        var failure = await Record.ExceptionAsync(() => WriteAsync(new Note { Text = "two", ETag = eTag }));

        Assert.Equal(written, failure == null);
        Assert.Equal(written ? "two" : "one", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Unknown_keys_and_other_types_are_left_out()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["note"] = new Note(), ["progress"] = new BotStateTests.Progress(), ["nothing"] = null! }, CancellationToken.None);

        var read = await _storage.ReadAsync<Note>(["note", "progress", "nothing", "unknown"]);
        await _storage.DeleteAsync(["note"], CancellationToken.None);

        Assert.Equal("note", Assert.Single(read).Key);
        Assert.Empty(await _storage.ReadAsync(["note"], CancellationToken.None));
    }

    private Task WriteAsync(Note note) => _storage.WriteAsync(new Dictionary<string, object> { ["note"] = note }, CancellationToken.None);

    private async Task<Note> ReadAsync() => (await _storage.ReadAsync<Note>(["note"]))["note"];

    public sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public object? Inner { get; set; }

        public string? ETag { get; set; }
    }
}
