using ExitBot.Tests.Fakes;
using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>An employee opens the link of an invitation.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class InvitationPageTests(Chromium chromium)
{
    [Fact]
    public async Task The_code_opens_the_chat_once_for_all_on_this_device()
    {
        await using var service = await ExitBotProcess.StartAsync();
        var made = await Invited.InviteAsync(service.Client, key: null);
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), new Uri((string)made["link"]!));
        var code = page.Page.GetByLabel("Code", new() { Exact = true });
        await code.WaitForAsync();
        await page.ShotAsync("door");

        await code.FillAsync((string)made["code"]! == "000000" ? "000001" : "000000");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Open", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Page.Locator("#door-problem")).ToContainTextAsync("not right");
        Assert.Equal("", await page.AxeAsync());
        await code.FillAsync((string)made["code"]!);
        await code.PressAsync("Enter");
        await page.HearsAsync("I am ExitBot");
        await page.Page.ReloadAsync();
        await page.HearsAsync("I am ExitBot");

        await Assertions.Expect(page.Page.Locator("#door")).ToBeHiddenAsync();
    }
}
