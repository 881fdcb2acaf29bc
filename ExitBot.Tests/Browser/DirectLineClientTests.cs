using ExitBot.Tests.Fakes;
using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>Microsoft's own client library on our Direct Line, by web socket and by polling: the one inside Web Chat on our page, and the newest of npm on a page of another origin.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class DirectLineClientTests(Chromium chromium)
{
    /// <summary>window.talk: starts a conversation. It keeps what it hears and waits for a text of the bot's.</summary>
    private const string Script =
        """
        (DirectLine, service) => {
          window.talk = async webSocket => {
            const answer = await fetch(`${service}api/directline/token`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ new_conversation: true }) });
            const { token, user_id } = await answer.json();
            const line = new DirectLine({ token, webSocket, domain: `${service}v3/directline`, random: () => 0 });
            const heard = [];
            line.activity$.subscribe(activity => heard.push(activity));
            window.hearsExactly = text => hears(text, activity => activity.text === text);
            window.statuses = [];
            line.connectionStatus$.subscribe(status => statuses.push(status));
            window.heardIds = () => heard.filter(activity => activity.type !== "typing").map(activity => activity.id);
            window.say = activity => new Promise((resolve, reject) => line.postActivity({ from: { id: "somebody else" }, ...activity }).subscribe(resolve, reject));
            window.hears = async (text, isIt = activity => `${activity.text} ${activity.summary}`.includes(text)) => {
              for (let look = 0; look < 600; look++) {
                const found = heard.find(isIt);
                if (found) { return found.from.id === user_id ? "oneself" : found.from.role; }
                await new Promise(resolve => setTimeout(resolve, 50));
              }
              throw new Error(`'${text}' never came; heard: ${heard.map(activity => activity.text ?? activity.type).join("; ")}`);
            };
          };
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_one_in_web_chat_starts_a_conversation_says_something_and_hears_the_answer(bool webSocket)
    {
        await using var host = ExitBotHost.Start();
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), host.Client.BaseAddress!);
        await page.HearsAsync("I am ExitBot");
        await page.Page.EvaluateAsync($"({Script})(function (options) {{ return WebChat.createDirectLine(options); }}, location.origin + '/')");

        await TalkAsync(page.Page, webSocket);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_newest_of_npm_does_so_from_another_origin_with_a_file(bool webSocket)
    {
        await using var host = ExitBotHost.Start();
        await using var site = await ForeignSite.StartAsync("<h1>Intranet</h1>");
        await using var opened = await OpenAsync(site, host.Client.BaseAddress!);
        var page = opened.Page;

        await TalkAsync(page, webSocket);
        await page.EvaluateAsync(
            """
            () => say({ type: "message", text: "my notes", attachments: [{ contentType: "text/plain", name: "notes.txt", contentUrl: URL.createObjectURL(new Blob(["notes"], { type: "text/plain" })) }] })
            """);
        Assert.Equal("oneself", await page.EvaluateAsync<string>("hearsExactly('my notes')"));
    }

    [Fact]
    public async Task The_newest_of_npm_survives_a_restart_and_hears_nothing_twice()
    {
        await using var service = await ExitBotProcess.StartAsync();
        await using var site = await ForeignSite.StartAsync("<h1>Intranet</h1>");
        await using var opened = await OpenAsync(site, service.Address);
        var page = opened.Page;
        await TalkAsync(page, webSocket: true);

        await service.KillAsync();
        await service.StartAgainAsync();
        await page.EvaluateAsync("say({ type: 'message', text: 'yes' })");
        await page.EvaluateAsync<string>("hears('How shall your answers')");

        var ids = await page.EvaluateAsync<string[]>("heardIds()");
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    private async Task<WebPage> OpenAsync(ForeignSite site, Uri service)
    {
        var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), site.Address);
        await page.Page.EvaluateAsync(await File.ReadAllTextAsync(NpmTools.File("node_modules/botframework-directlinejs/dist/directline.js")));
        await page.Page.EvaluateAsync($"({Script})(DirectLine.DirectLine, '{service}')");
        return page;
    }

    private static async Task TalkAsync(IPage page, bool webSocket)
    {
        await page.EvaluateAsync("webSocket => talk(webSocket)", webSocket);
        Assert.Equal("bot", await page.EvaluateAsync<string>("hears('I am ExitBot')"));
        await page.EvaluateAsync("say({ type: 'message', text: 'exit interview' })");
        await page.EvaluateAsync<string>("hears('May I ask')");

        Assert.Equal("oneself", await page.EvaluateAsync<string>("hearsExactly('exit interview')"));
        var ids = await page.EvaluateAsync<string[]>("heardIds()");
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(2, await page.EvaluateAsync<int>("statuses.at(-1)"));
    }
}
