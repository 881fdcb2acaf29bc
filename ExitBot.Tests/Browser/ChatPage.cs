using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>The chat as a person sees it in Agents Playground.</summary>
internal sealed class ChatPage(IPage page)
{
    private ILocator BotMessage => page.Locator(".fai-OutputCard");

    private ILocator NewestCard => page.Locator(".ac-adaptiveCard").Last;

    /// <summary>What the bot said with this text in it, to be counted or looked into.</summary>
    public ILocator BotMessages(string text) => BotMessage.Filter(new() { HasText = text });

    /// <summary>Waits for the bot to say this.</summary>
    public async Task HearsAsync(string text)
    {
        try
        {
            await BotMessages(text).Last.WaitForAsync();
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The bot never said '{text}'. It said:\n{string.Join("\n--\n", await BotMessage.AllInnerTextsAsync())}");
        }
    }

    public async Task SaysAsync(string text)
    {
        await page.Locator("[contenteditable=true][role=textbox]").FillAsync(text);
        await Button("Send Message").ClickAsync();
    }

    public Task PicksQuickReplyAsync(string title) => Button(title).ClickAsync();

    /// <summary>Searches the card's list for the words and takes the choice of that name.</summary>
    public async Task ChoosesAsync(string search, string choice)
    {
        var list = NewestCard.GetByRole(AriaRole.Combobox);
        await list.ClickAsync();
        await list.PressSequentiallyAsync(search);
        await page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
        await NewestCard.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
    }

    /// <summary>An empty chat again. Agents Playground then tells the bot once more, twice, that the person is there.</summary>
    public async Task ReloadsAsync()
    {
        await page.ReloadAsync();
        await HasJoinedAsync();
    }

    /// <summary>Both activities that announce the person are taken by the bot.</summary>
    public async Task HasJoinedAsync()
    {
        await page.GetByText("installationUpdate 202").WaitForAsync();
        await page.GetByText("conversationUpdate 202").WaitForAsync();
    }

    /// <summary>A picture of the page, where EXITBOT_TEST_SHOTS names a folder.</summary>
    public async Task ShotAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("EXITBOT_TEST_SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    private ILocator Button(string title) => page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });
}
