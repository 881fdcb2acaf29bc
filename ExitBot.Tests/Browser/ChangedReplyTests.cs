using ExitBot.Tests.Fakes;
using Microsoft.Bot.Schema;
using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>A bot that changes what it said, and takes it back.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class ChangedReplyTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_changed_changes_on_the_page_and_what_is_taken_back_is_gone_after_a_reload_too()
    {
        var said = "";
        var bot = new ScriptedBot(async (turn, cancellationToken) =>
        {
            switch (turn.Activity.Text)
            {
                case "write":
                    said = (await turn.SendActivityAsync("We meet on Monday.", cancellationToken: cancellationToken)).Id;
                    break;
                case "change":
                    await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: said, text: "We meet on Tuesday."), cancellationToken);
                    break;
                case "take back":
                    await turn.DeleteActivityAsync(said, cancellationToken);
                    await turn.SendActivityAsync("It is gone.", cancellationToken: cancellationToken);
                    break;
            }
        });
        await using var host = bot.StartHost();
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), host.Client.BaseAddress!);
        await page.ConnectedAsync();

        await page.SaysAsync("write");
        await page.HearsAsync("We meet on Monday.");
        await page.SaysAsync("change");
        await page.HearsAsync("We meet on Tuesday.");
        await Assertions.Expect(page.Said("We meet on")).ToHaveCountAsync(1);
        await page.Page.ReloadAsync();
        await page.HearsAsync("We meet on Tuesday.");
        await Assertions.Expect(page.Said("We meet on")).ToHaveCountAsync(1);
        await page.SaysAsync("take back");
        await page.HearsAsync("It is gone.");
        await Assertions.Expect(page.Said("We meet on")).ToHaveCountAsync(0);
        await page.Page.ReloadAsync();
        await page.HearsAsync("It is gone.");

        await Assertions.Expect(page.Said("We meet on")).ToHaveCountAsync(0);
    }
}
