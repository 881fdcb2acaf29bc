using ExitBot.Tests.Browser;
using ExitBot.Tests.Fakes;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Benchmarks;

/// <summary>The page in a real browser: how soon it is there for somebody who has never seen it, and how soon a reply is on the screen.</summary>
internal static class PageBenchmark
{
    private const int Visits = 10;
    private const int Messages = 30;

    /// <summary>Times by the clock of the page, which is that of the service: both are on this machine.</summary>
    private const string Watch =
        """
        window.shown = [];
        new MutationObserver(() => {
          for (const article of document.querySelectorAll("#chat article:not([data-seen], .webchat__live-region-activity)")) {
            if (article.innerText.trim()) {
              article.dataset.seen = "";
              shown.push({ text: article.innerText, sinceStart: performance.now(), at: performance.timeOrigin + performance.now() });
            }
          }
        }).observe(document, { childList: true, subtree: true, characterData: true });
        """;

    public static async Task RunAsync()
    {
        await Report.MachineAsync();
        var chromium = new Chromium();
        await chromium.InitializeAsync();
        await using var service = await ExitBotProcess.StartAsync();
        await MeasureVisitsAsync(chromium, service);
        await MeasureRepliesAsync(chromium, service);
        await chromium.DisposeAsync();
    }

    private static async Task MeasureVisitsAsync(Chromium chromium, ExitBotProcess service)
    {
        List<double> loaded = [];
        List<double> greeted = [];
        for (var visit = 0; visit < Visits; visit++)
        {
            await using var page = await OpenAsync(chromium, service);
            loaded.Add(await page.Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd"));
            greeted.Add(await page.Page.EvaluateAsync<double>("shown[0].sinceStart"));
        }

        await Report.LineAsync($"{Visits} first visits, nothing cached: loaded p50 {Middle(loaded):F0} ms, longest {loaded.Max():F0} ms (budget 1000); the bot's greeting on the screen p50 {Middle(greeted):F0} ms, longest {greeted.Max():F0} ms");
    }

    private static async Task MeasureRepliesAsync(Chromium chromium, ExitBotProcess service)
    {
        Dictionary<string, DateTimeOffset> made = [];
        await using var page = await OpenAsync(chromium, service, page => page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Keep(frame.Text, made));
        for (var number = 1; number <= Messages; number++)
        {
            await page.SaysAsync($"not a word that it knows, {number}");
            var expected = 1 + (2 * number);
            await Deadline.UntilAsync(() => page.Page.EvaluateAsync<bool>($"shown.length >= {expected}"), $"reply {number}");
        }

        var shown = await page.Page.EvaluateAsync<double[]>("shown.filter(article => article.text.startsWith('Bot said')).map(article => article.at)");
        var delays = shown.Zip(made.Values, (at, reply) => at - (reply - DateTimeOffset.UnixEpoch).TotalMilliseconds).Skip(1).ToList();
        await Report.LineAsync($"{delays.Count} replies in the page: from their making, which is before their commit, to the screen p50 {Middle(delays):F1} ms, longest {delays.Max():F1} ms (budget 50 from the commit)");
    }

    private static void Keep(string? frame, Dictionary<string, DateTimeOffset> made)
    {
        foreach (var activity in frame is { Length: > 0 } ? JObject.Parse(frame)["activities"]! : new JArray())
        {
            if ((string?)activity["from"]!["role"] == "bot" && (string?)activity["type"] == "message")
            {
                made.TryAdd((string)activity["id"]!, activity["timestamp"]!.ToObject<DateTimeOffset>());
            }
        }
    }

    private static async Task<WebPage> OpenAsync(Chromium chromium, ExitBotProcess service, Action<IPage>? prepare = null)
    {
        var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), service.Address, async page =>
        {
            prepare?.Invoke(page);
            await page.AddInitScriptAsync(Watch);
        });
        await page.HearsAsync("I am ExitBot");
        return page;
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
