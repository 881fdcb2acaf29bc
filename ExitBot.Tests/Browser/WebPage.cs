using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>
/// Our page as its visitor sees it; it keeps what the browser complained of and every address it asked for. To be closed: an open page looks for its
/// service for ever.
/// </summary>
internal sealed class WebPage : IAsyncDisposable
{
    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<Uri> _requests = new();

    private WebPage(IPage page)
    {
        _page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Request += (_, request) => _requests.Enqueue(new Uri(request.Url));
    }

    public IPage Page => _page;

    public IReadOnlyCollection<string> Complaints => _complaints;

    public IReadOnlyCollection<Uri> Requests => _requests;

    private ILocator Chat => _page.Locator("#chat");

    private ILocator SendBox => Chat.Locator("form input[type=text], form textarea").Last;

    /// <param name="prepare">What the browser is told before it goes there.</param>
    public static async Task<WebPage> OpenAsync(IPage page, Uri address, Func<IPage, Task>? prepare = null)
    {
        var opened = new WebPage(page);
        await (prepare?.Invoke(page) ?? Task.CompletedTask);
        await page.GotoAsync(address.AbsoluteUri);
        return opened;
    }

    /// <summary>What is shown. What is only read out to who cannot see it, for a moment, is not in it.</summary>
    public ILocator Said(string text) => Chat.Locator("article:not(.webchat__live-region-activity)").Filter(new() { HasText = text });

    public async Task HearsAsync(string text)
    {
        try
        {
            await Said(text).Last.WaitForAsync();
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"'{text}' never appeared. There was:\n{string.Join("\n--\n", await Chat.AllInnerTextsAsync())}\nComplaints: {string.Join("; ", Complaints)}");
        }
    }

    public async Task SaysAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
        await HearsAsync(text);
    }

    public Task PicksAsync(string title) => Chat.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    public Task ConnectedAsync() => StatesAsync("connected", "Connected");

    /// <summary>What the page says about its connection, to the style sheet and in words.</summary>
    public async Task StatesAsync(string state, string words)
    {
        await Assertions.Expect(_page.Locator("body")).ToHaveAttributeAsync("data-state", state);
        await Assertions.Expect(_page.GetByRole(AriaRole.Status).And(_page.Locator("#state"))).ToHaveTextAsync(words);
    }

    /// <summary>Sends the newest card in. The send box has a button of that name too.</summary>
    public Task SendsCardAsync() => Chat.Locator(".ac-adaptiveCard").Last.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

    /// <summary>Chooses a file, which then waits beside the send box, and sends it.</summary>
    public async Task UploadsAsync(string name, string content)
    {
        await _page.Locator("#chat input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });
        await PicksAsync("Send");
    }

    public async Task<string> AxeAsync(params string[] except)
    {
        await _page.EvaluateAsync(await File.ReadAllTextAsync(NpmTools.File("node_modules/axe-core/axe.min.js")));
        return await _page.EvaluateAsync<string>(
            """
            async except => (await axe.run(document, { resultTypes: ["violations"] })).violations
              .filter(violation => !except.includes(violation.id))
              .map(violation => `${violation.id}: ${violation.nodes.map(node => node.html.slice(0, 200)).join(" | ")}`).join("\n")
            """,
            except);
    }

    public async ValueTask DisposeAsync() => await _page.CloseAsync();

    /// <summary>A picture of the page, where EXITBOT_TEST_SHOTS names a folder.</summary>
    public async Task ShotAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("EXITBOT_TEST_SHOTS") is { Length: > 0 } folder)
        {
            await _page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"web-{name}.png") });
        }
    }
}
