using ExitBot.Tests.Fakes;
using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>The widget in the page of another origin.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class EmbedTests(Chromium chromium)
{
    [Fact]
    public async Task One_line_puts_a_button_and_a_chat_into_another_site_and_leaks_nothing()
    {
        await using var service = await ExitBotProcess.StartAsync();
        await using var site = await ForeignSite.StartAsync($"<h1>Intranet</h1><button id=before>Before</button><script src=\"{service.Address}embed.js\" async></script>");
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), site.Address);
        var before = await page.Page.EvaluateAsync<string[]>("Object.keys(window).filter(key => /exit|bot|chat/i.test(key))");
        await page.Page.Locator("#before").FocusAsync();
        await page.Page.EvaluateAsync("window.heard = []; for (const name of ['exitbot-open', 'exitbot-close', 'exitbot-message']) { addEventListener(name, event => heard.push(name + (event.detail?.type ?? ''))); }");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Open the chat" }).ClickAsync();
        var frame = page.Page.FrameLocator("exitbot-chat iframe");
        await frame.Locator("#chat article").Filter(new() { HasText = "I am ExitBot" }).Last.WaitForAsync();
        await page.ShotAsync("embed");
        await frame.Locator("body").PressAsync("Escape");

        await Assertions.Expect(page.Page.Locator("exitbot-chat")).Not.ToHaveAttributeAsync("open", "");
        Assert.Empty(before);
        Assert.Equal(["exitbot-open", "exitbot-messageready", "exitbot-messageclose"], (await page.Page.EvaluateAsync<string[]>("heard")).Where(name => name != "exitbot-close").Take(3));
        Assert.Equal("", await page.Page.EvaluateAsync<string>("document.cookie"));
        Assert.DoesNotContain(page.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_example_opens_and_closes_it_and_hears_of_it()
    {
        await using var service = await ExitBotProcess.StartAsync();
        await using var site = await ForeignSite.StartExampleAsync("widget", service.Address);
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), site.Address);
        var chat = page.Page.Locator("exitbot-chat");
        await chat.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Talk about leaving" }).ClickAsync();
        await page.Page.FrameLocator("exitbot-chat iframe").Locator("#chat article").Filter(new() { HasText = "I am ExitBot" }).Last.WaitForAsync();
        await Assertions.Expect(page.Page.Locator("#heard")).ToContainTextAsync("exitbot-message ready");
        await page.ShotAsync("example-widget");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).First.ClickAsync();

        await Assertions.Expect(page.Page.Locator("#heard")).ToContainTextAsync("exitbot-close");
        Assert.False(await page.Page.EvaluateAsync<bool>("document.querySelector('exitbot-chat').isOpen"));
    }

    [Fact]
    public async Task The_example_of_a_site_that_renders_web_chat_itself_gets_its_token_here()
    {
        await using var service = await ExitBotProcess.StartAsync();
        var bundle = (await service.Client.GetStringAsync(new Uri("/", UriKind.Relative))).Split("<script src=\"/")[1].Split('"')[0];
        await using var site = await ForeignSite.StartExampleAsync("web-chat", service.Address, $"{service.Address}{bundle}");
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), site.Address);

        await page.HearsAsync("I am ExitBot");
        await page.SaysAsync("exit interview");
        await page.HearsAsync("May I ask you the questions?");
        await page.ShotAsync("example-web-chat");
    }
}
