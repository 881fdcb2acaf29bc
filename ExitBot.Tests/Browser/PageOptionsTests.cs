using ExitBot.Tests.Fakes;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Browser;

/// <summary>What stands under "Options" besides starting over and deleting.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class PageOptionsTests(Chromium chromium) : IAsyncLifetime
{
    private readonly ExitBotHost _host = ExitBotHost.Start();
    private WebPage _page = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync()
    {
        _page = await WebPage.OpenAsync(await chromium.NewPageAsync(), _host.Client.BaseAddress!, page => page.AddInitScriptAsync("window.print = () => { window.printed = true; };"));
        await _page.HearsAsync("I am ExitBot");
        await _page.SaysAsync("Is <b>this</b> kept?");
        await _page.HearsAsync("I did not understand");
    }

    public async Task DisposeAsync()
    {
        await _page.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_conversation_is_downloaded_with_what_both_have_said()
    {
        await OpenAsync();
        var download = await _page.Page.RunAndWaitForDownloadAsync(() => Option("Download my conversation").ClickAsync());
        var content = JObject.Parse(await File.ReadAllTextAsync((await download.PathAsync())!));

        Assert.Equal("conversation.json", download.SuggestedFilename);
        Assert.Equal(["assistant", "user", "assistant"], content["messages"]!.Select(message => (string?)message["role"]));
        Assert.Equal("Is <b>this</b> kept?", (string?)content.SelectToken("messages[1].text"));
    }

    [Fact]
    public async Task On_paper_are_the_own_answers_and_nothing_else()
    {
        await OpenAsync();
        await Option("Print my answers").ClickAsync();
        await Deadline.UntilAsync(() => _page.Page.EvaluateAsync<bool>("window.printed === true"), "the page is printed");
        await _page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await _page.ShotAsync("print");

        var paper = _page.Page.Locator("#paper");
        await Assertions.Expect(paper.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Assertions.Expect(paper).ToContainTextAsync("Is <b>this</b> kept?");
        await Assertions.Expect(_page.Page.Locator("main")).ToBeHiddenAsync();
        await Assertions.Expect(_page.Page.Locator(".bar")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Larger_text_is_larger_everywhere_and_still_after_a_reload()
    {
        var (around, inside) = (await SizeAsync("#notice p"), await SizeAsync("#chat article p"));
        await OpenAsync();
        await _page.Page.GetByLabel("Text size").SelectOptionAsync("Largest");
        await _page.ShotAsync("largest");
        await _page.Page.ReloadAsync();
        await _page.HearsAsync("I am ExitBot");

        Assert.Equal(1.45, await SizeAsync("#notice p") / around, 2);
        Assert.Equal(1.45, await SizeAsync("#chat article p") / inside, 2);
        Assert.True(await _page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "something sticks out sideways");
    }

    [Fact]
    public async Task Another_language_is_that_of_the_page_and_the_conversation_goes_on()
    {
        await OpenAsync();
        await _page.Page.GetByLabel("Language").SelectOptionAsync("Deutsch");

        await Assertions.Expect(_page.Page.GetByRole(AriaRole.Button, new() { Name = "Optionen" })).ToBeVisibleAsync();
        await _page.HearsAsync("Is <b>this</b> kept?");
    }

    private Task OpenAsync() => _page.Page.GetByRole(AriaRole.Button, new() { Name = "Options" }).ClickAsync();

    private ILocator Option(string name) => _page.Page.GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>In pixels.</summary>
    private Task<double> SizeAsync(string selector) =>
        _page.Page.Locator(selector).First.EvaluateAsync<double>("element => Number.parseFloat(getComputedStyle(element).fontSize)");
}
