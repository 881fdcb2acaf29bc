using ExitBot.Tests.Fakes;
using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>The tester's page at /test.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class TestConsoleTests(Chromium chromium)
{
    [Theory]
    [InlineData("Teams", "msteams")]
    [InlineData("Web Chat", "webchat")]
    [InlineData("Emulator", "emulator")]
    public async Task Text_and_json_are_answered_in_each_dialect_with_the_state_beside_it(string channel, string channelId)
    {
        await using var host = ExitBotHost.Start();
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), new Uri(host.Client.BaseAddress!, "/test"));
        await page.Page.GetByLabel("Channel").SelectOptionAsync(channel);
        await SeesAsync(page, "bot: Hello, I am ExitBot");
        await SendAsync(page, "exit interview");
        await SeesAsync(page, "May I ask you the questions?");
        await SendAsync(page, """{"type": "message", "text": "yes"}""");
        await SeesAsync(page, "How shall your answers go to HR?");
        await page.ShotAsync($"test-{channelId}");

        await Assertions.Expect(page.Page.Locator("#state")).ToContainTextAsync("\"step\": \"attribution\"");
        await Assertions.Expect(page.Page.Locator("#activities pre").Last).ToContainTextAsync($"\"channelId\": \"{channelId}\"");
        await SendAsync(page, "{nonsense");
        await SeesAsync(page, "not JSON");
        Assert.Empty(page.Complaints);
        Assert.Equal("", await page.AxeAsync());
    }

    private static Task SeesAsync(WebPage page, string text) => page.Page.Locator("#activities li").Filter(new() { HasText = text }).First.WaitForAsync();

    private static async Task SendAsync(WebPage page, string text)
    {
        await page.Page.GetByLabel("Text, or an activity as JSON").FillAsync(text);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    }
}
