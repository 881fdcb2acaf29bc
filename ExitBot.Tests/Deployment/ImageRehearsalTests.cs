using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Deployment;

/// <summary>The image's program where no container engine is: started, asked, used and stopped as the image would be.</summary>
[Trait("Category", "Server")]
public sealed class ImageRehearsalTests(RehearsedImage image) : IClassFixture<RehearsedImage>
{
    [ToolFact("setpriv")]
    public async Task It_gets_ready_as_another_user_on_files_it_cannot_write_and_stops_when_told()
    {
        var before = FilesOf(image.App);
        Assert.Equal(1, await image.HealthAsync());

        image.Start();
        await Deadline.UntilAsync(async () => await image.HealthAsync() == 0, "the image's health check says 0");

        // The page has its chat, which the build fetched and the publish took along.
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = image.Address };
        var page = await client.GetStringAsync("/");
        Assert.Matches(@"src=""[^""]*webchat\.[^""]*js""", page);

        Assert.Equal(0, await image.StopAsync());
        Assert.Equal(before, FilesOf(image.App));
        Assert.Contains("exitbot.db", FilesOf(image.Data));
    }

    private static string[] FilesOf(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
}
