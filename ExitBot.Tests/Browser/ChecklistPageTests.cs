using System.Globalization;
using ExitBot.Tests.Fakes;
using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>The checklist's card as people see it: in a Teams-like client, and on our page.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class ChecklistPageTests(Chromium chromium)
{
    private static readonly string LastDay = TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task In_a_Teams_like_client_boxes_are_ticked_and_sent()
    {
        await using var chat = await PlaygroundChat.OpenAsync(chromium);
        await chat.Page.HearsAsync(InterviewOnPage.Greeting);
        await chat.Page.HasJoinedAsync();
        await chat.Page.SaysAsync("checklist");
        await chat.Page.HearsAsync("When is your last working day?");
        await chat.Page.SaysAsync(LastDay);
        await chat.Page.HearsAsync("Still to do");

        await chat.Page.TicksAsync("Return laptop");
        await chat.Page.TicksAsync("Return badge");
        await chat.Page.ShotAsync("checklist");
        await chat.Page.PressesUntilHeardAsync("Send", "Done: Return laptop, Return badge");
    }

    [Fact]
    public async Task On_our_page_in_the_dark_boxes_can_be_hit_words_be_read_and_ticked_ones_are_done()
    {
        await using var service = await ExitBotProcess.StartAsync();
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), service.Address, page => page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark }));
        await page.HearsAsync("What would you like to do?");
        await page.ConnectedAsync();
        await page.PicksAsync("Checklist");
        await page.HearsAsync("When is your last working day?");
        await page.SaysAsync(LastDay);
        await page.HearsAsync("Still to do");
        var box = page.Page.Locator("#chat").GetByRole(AriaRole.Checkbox).Filter(new() { Visible = true });

        Assert.All(
            await box.EvaluateAllAsync<double[][]>("boxes => boxes.map(box => { const { width, height } = box.getBoundingClientRect(); return [width, height, box.parentElement.getBoundingClientRect().height]; })"),
            size => Assert.True(size is [>= 20, >= 20, >= 32], string.Join(" ", size)));
        Assert.Empty(await page.AxeAsync());
        await page.Page.Locator("#chat").GetByLabel("Return laptop").CheckAsync();
        await page.SendsCardAsync();

        await page.HearsAsync("Done: Return laptop");
        Assert.Empty(page.Complaints);
    }
}
