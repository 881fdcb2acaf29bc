using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Browser;

/// <summary>Microsoft's own client library, as Web Chat carries it, on our Direct Line: by web socket and by polling.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class DirectLineClientTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_starts_a_conversation_says_something_and_hears_the_answer(bool webSocket)
    {
        await using var service = await ExitBotProcess.StartAsync();
        var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), service.Address);
        await page.HearsAsync("I am ExitBot");

        var heard = await page.Page.EvaluateAsync<string[]>(
            """
            async webSocket => {
              const answer = await fetch("/v3/directline/tokens/generate", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ user: { id: "u-17" } }) });
              const { token } = await answer.json();
              const line = window.WebChat.createDirectLine({ token, webSocket, domain: `${location.origin}/v3/directline` });
              const heard = [];
              const done = new Promise(resolve => line.activity$.subscribe(activity => {
                heard.push(`${activity.from.role}:${activity.type}:${(activity.text ?? "").slice(0, 12)}`);
                if (activity.from.role === "bot" && (activity.text ?? "").includes("May I ask")) { resolve(); }
              }));
              await new Promise((resolve, reject) => line.postActivity({ type: "message", from: { id: "x" }, text: "exit interview" }).subscribe(resolve, reject));
              await Promise.race([done, new Promise((_, reject) => setTimeout(() => reject(new Error(`heard only ${heard.join("; ")}`)), 25000))]);
              line.end();
              return heard;
            }
            """,
            webSocket);

        Assert.Contains("user:message:exit intervi", heard);
        Assert.Equal(heard.Length, heard.Distinct().Count());
    }
}
