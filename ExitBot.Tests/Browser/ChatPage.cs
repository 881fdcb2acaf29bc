using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>The chat as a person sees it in Agents Playground.</summary>
internal sealed class ChatPage(IPage page)
{
    // Milliseconds.
    private const float PauseBetweenPresses = 5_000;

    private ILocator BotMessage => page.Locator(".fai-OutputCard");

    private ILocator NewestCard => page.Locator(".ac-adaptiveCard").Last;

    /// <summary>What the bot said with this text in it, to be counted or looked into.</summary>
    public ILocator BotMessages(string text) => BotMessage.Filter(new() { HasText = text });

    /// <summary>Waits for the bot to say this; a number at its beginning is not found in a longer one.</summary>
    public async Task HearsAsync(string text)
    {
        try
        {
            await BotMessage.Filter(new() { HasTextRegex = new Regex($@"(?<!\d){Regex.Escape(text)}") }).Last.WaitForAsync();
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

    /// <summary>A button of the newest card.</summary>
    public Task PressesAsync(string title) => NewestCard.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    /// <summary>
    /// A button of the newest card, pressed until the bot says this: on a busy machine Agents Playground has lost a click on a card whose boxes were just ticked. A card counts once, so a second
    /// press repairs nothing that the service had got wrong.
    /// </summary>
    public async Task PressesUntilHeardAsync(string title, string answer)
    {
        var heard = HearsAsync(answer);
        while (!heard.IsCompleted)
        {
            await PressesAsync(title);
            await Task.WhenAny(heard, page.WaitForTimeoutAsync(PauseBetweenPresses));
        }

        await heard;
    }

    public Task PicksQuickReplyAsync(string title) => Button(title).ClickAsync();

    /// <summary>Opens the card's list, searches it for the words if it is a long one, and takes the choice of that name.</summary>
    public async Task ChoosesAsync(string choice, string? search = null)
    {
        var list = NewestCard.GetByRole(AriaRole.Combobox);
        await list.ClickAsync();
        await list.PressSequentiallyAsync(search ?? "");
        await page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
        await PressesAsync("Send");
    }

    /// <summary>Takes one of the choices that the card shows all of.</summary>
    public async Task ChecksAsync(string choice)
    {
        await NewestCard.GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true }).ClickAsync();
        await PressesAsync("Send");
    }

    /// <summary>Ticks the box with these words; its name begins with the label of all boxes.</summary>
    public Task TicksAsync(string choice) => NewestCard.GetByRole(AriaRole.Checkbox, new() { Name = choice }).ClickAsync();

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
