using System.Net;
using System.Text;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.DirectLine;

/// <summary>Files that people send.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private readonly ExitBotHost _host = ExitBotHost.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_picture_comes_back_in_the_message_and_is_shown_to_whoever_has_its_address()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);

        using var response = await person.UploadAsync("photo.png", "image/png", Png, "look");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var id = (string?)(await response.JsonAsync())["id"];
        var echo = Assert.Single(await person.PollAsync(""), activity => (string?)activity["id"] == id);
        Assert.Equal(("look", "photo.png", "image/png"), ((string?)echo["text"], (string?)echo.SelectToken("attachments[0].name"), (string?)echo.SelectToken("attachments[0].contentType")));
        using var file = await _host.Client.GetAsync(new Uri((string)echo.SelectToken("attachments[0].contentUrl")!));
        Assert.Equal(Png, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("image/png", file.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("..\\..\\windows\\win.ini")]
    [InlineData("a\u0000b.txt")]
    [InlineData("photo\u202Egnp.exe")]
    [InlineData("<img src=x onerror=alert(1)>.txt")]
    public async Task A_name_is_only_a_name(string name)
    {
        var person = await WebPerson.ArriveAsync(_host.Client);

        using var response = await person.UploadAsync(name.Replace("\0", "%00", StringComparison.Ordinal), "text/plain", Encoding.UTF8.GetBytes("hello"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var kept = (string?)(await person.PollAsync("")).SelectMany(activity => activity.SelectTokens("attachments[0].name")).Last();
        Assert.DoesNotMatch(@"[/\\<>\x00\u202E]", kept);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "page.html", "text/plain")]
    [InlineData("GIF89a/*", "x.js", "image/gif")]
    public async Task What_it_is_called_does_not_count_but_what_it_is(string content, string name, string expected)
    {
        var person = await WebPerson.ArriveAsync(_host.Client);

        using var response = await person.UploadAsync(name, "text/html", Encoding.UTF8.GetBytes(content));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, (string?)(await person.PollAsync("")).SelectMany(activity => activity.SelectTokens("attachments[0].contentType")).Last());
    }

    [Fact]
    public async Task Programs_empty_files_and_large_ones_are_refused()
    {
        var person = await WebPerson.ArriveAsync(_host.Client);

        using var program = await person.UploadAsync("a.png", "image/png", [(byte)'M', (byte)'Z', 0, 1]);
        using var empty = await person.UploadAsync("a.txt", "text/plain", []);
        using var large = await person.UploadAsync("a.txt", "text/plain", Encoding.UTF8.GetBytes(new string('x', (10 * 1024 * 1024) + 1)));
        using var nothing = await person.CallAsync("POST", $"/v3/directline/conversations/{person.ConversationId}/upload", "{}");

        Assert.Equal(
            (HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge),
            (program.StatusCode, empty.StatusCode, large.StatusCode));
        Assert.True(nothing.IsSuccessStatusCode, "a text is a file of its own");
    }

    [Fact]
    public async Task An_address_that_was_made_up_shows_nothing()
    {
        using var response = await _host.Client.GetAsync(new Uri("/v3/directline/attachments/..%2F..%2Fexitbot.db", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
