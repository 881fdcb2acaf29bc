using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;
using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>The page at "/" in a real browser against the real service as a process of its own: one for all visitors, another where it is killed or its records are counted.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class WebPageTests(Chromium chromium, WebPageTests.SharedService shared) : IClassFixture<WebPageTests.SharedService>
{
    [Fact]
    public async Task A_whole_interview_with_a_card_a_file_and_words_leaves_the_policy_silent_and_the_origin_alone()
    {
        await using var service = await ExitBotProcess.StartAsync();
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), service.Address);
        await BeginAsync(page);
        await page.ShotAsync("question-card");
        await page.Page.Locator("#chat").GetByRole(AriaRole.Combobox).Last.SelectOptionAsync(new SelectOptionValue { Label = "Pay" });
        await page.SendsCardAsync();
        await page.HearsAsync("2 of 1");
        await page.UploadsAsync("notes.txt", "These are my notes.");
        await page.HearsAsync("notes.txt");
        await page.ShotAsync("file");
        await Assertions.Expect(page.Page.Locator(".webchat__fileContent__fileName").Last).ToHaveCSSAsync("color", await ColorAsync(page.Said("You said").First.Locator("p").First));
        await page.SaysAsync("I stopped seeing where we were going.");
        await page.HearsAsync("3 of 1");
        await page.ShotAsync("interview");
        for (var number = 4; number <= Interviewee.Questions; number++)
        {
            await page.SaysAsync("skip");
            await page.HearsAsync($"{number} of 1");
        }

        await page.SaysAsync("skip");
        await page.PicksAsync("Submit");
        await Deadline.UntilAsync(
            () => service.Database.Rows("SELECT 1 FROM ExitInterviews WHERE Status = @p0", (int)InterviewStatus.Completed).Count == 1, "the interview to be handed in");

        await page.Page.EvaluateAsync("window.print = () => {}");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Options" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Print my answers" }).ClickAsync();
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Page.Locator("#paper li").Filter(new() { HasText = "Which of these comes closest" })).ToContainTextAsync("Pay");
        await page.ShotAsync("paper");

        Assert.Empty(page.Complaints);
        Assert.All(page.Requests.Where(request => request.Scheme is not ("blob" or "data")), request => Assert.Equal(service.Address.Authority, request.Authority));
    }

    [Fact]
    public async Task A_reload_and_a_restart_in_the_middle_lose_nothing_and_show_nothing_twice()
    {
        await using var service = await ExitBotProcess.StartAsync();
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), service.Address);
        await BeginAsync(page);

        await page.Page.ReloadAsync();
        await page.HearsAsync("Question 1 of");
        await page.ConnectedAsync();
        await service.KillAsync();
        await page.StatesAsync("reconnecting", "The connection was lost. Trying again…");
        await service.StartAgainAsync();
        await page.StatesAsync("connected", "Connected");
        await page.SaysAsync("skip");
        await page.HearsAsync("2 of 1");

        Assert.Equal(1, await page.Said("Hello, I am ExitBot").CountAsync());
        Assert.Equal(1, await page.Said("Which of these comes closest").CountAsync());
        Assert.Equal(0, await page.Page.GetByRole(AriaRole.Combobox, new() { Name = "Your answer" }).CountAsync());
        Assert.Equal([(long)InterviewStatus.InProgress], service.Database.Rows("SELECT Status FROM ExitInterviews").Select(row => row[0]));
    }

    [Fact]
    public async Task A_token_that_ended_while_the_computer_slept_is_replaced_and_the_conversation_goes_on()
    {
        await using var service = await ExitBotProcess.StartAsync();
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), service.Address);
        await page.HearsAsync("I am ExitBot");
        await page.SaysAsync("help");
        await page.HearsAsync("Delete my data");

        await service.KillAsync();
        service.Set("Clock__Offset", "02:00:00");
        await service.StartAgainAsync();
        await page.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await page.ConnectedAsync();
        await page.SaysAsync("after the sleep");

        Assert.Equal(1, await page.Said("I am ExitBot").CountAsync());
        Assert.Equal([1L], service.Database.Rows("SELECT COUNT(*) FROM WebConversations").Select(row => row[0]));
    }

    [Fact]
    public async Task The_token_is_refreshed_while_the_page_stays_open()
    {
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), shared.Process.Address, page => page.Clock.InstallAsync());
        await page.HearsAsync("I am ExitBot");

        var refresh = page.Page.WaitForResponseAsync(response => response.Url.EndsWith("/tokens/refresh", StringComparison.Ordinal));
        await page.Page.Clock.FastForwardAsync(16 * 60 * 1000);

        Assert.Equal(200, (await refresh).Status);
    }

    [Fact]
    public async Task Nobody_finds_a_barrier_that_a_machine_can_find()
    {
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), shared.Process.Address);
        await BeginAsync(page);
        Assert.Equal("", await page.AxeAsync("label-content-name-mismatch"));

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Options" }).ClickAsync();
        Assert.Equal("", await page.AxeAsync("label-content-name-mismatch"));
        await page.ShotAsync("options");
    }

    [Theory]
    [InlineData("light", "en", 1280, ColorScheme.Light, ForcedColors.None)]
    [InlineData("dark", "en", 1280, ColorScheme.Dark, ForcedColors.None)]
    [InlineData("contrast", "en", 1280, ColorScheme.Dark, ForcedColors.Active)]
    [InlineData("phone", "de", 360, ColorScheme.Light, ForcedColors.None)]
    [InlineData("arabic", "ar", 1280, ColorScheme.Light, ForcedColors.None)]
    [InlineData("arabic-phone", "ar", 360, ColorScheme.Dark, ForcedColors.None)]
    public async Task It_fits_every_screen_and_direction(string name, string language, int width, ColorScheme scheme, ForcedColors forced)
    {
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), new Uri(shared.Process.Address, $"/?lang={language}"), async page =>
        {
            await page.SetViewportSizeAsync(width, 780);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced });
        });
        await page.HearsAsync("ExitBot");
        await page.SaysAsync("exit interview");
        await page.Page.Locator("#chat article").Nth(3).WaitForAsync();
        await page.ShotAsync(name);

        Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.Page.Locator("html").GetAttributeAsync("dir"));
        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "something sticks out sideways");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Whoever_starts_over_or_deletes_gets_an_empty_page_and_a_greeting()
    {
        await using var page = await WebPage.OpenAsync(await chromium.NewPageAsync(), shared.Process.Address);
        await page.HearsAsync("I am ExitBot");
        await page.SaysAsync("remember this");

        await ChooseAsync(page, "Start over");
        await Assertions.Expect(page.Said("remember this")).ToHaveCountAsync(0);
        await page.HearsAsync("I am ExitBot");
        await page.SaysAsync("and this");
        await ChooseAsync(page, "Delete my conversation");

        await Assertions.Expect(page.Page.Locator("#problem-text")).ToHaveTextAsync("Your conversation was deleted.");
        Assert.Empty(shared.Process.Database.Rows("SELECT 1 FROM Transcript WHERE Body LIKE '%and this%'"));
        Assert.NotEmpty(shared.Process.Database.Rows("SELECT 1 FROM Transcript WHERE Body LIKE '%remember this%'"));
    }

    private static Task<string> ColorAsync(ILocator locator) => locator.EvaluateAsync<string>("element => getComputedStyle(element).color");

    private static async Task ChooseAsync(WebPage page, string option)
    {
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Options" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = option }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
    }

    /// <summary>To the first question, which is a card.</summary>
    private static async Task BeginAsync(WebPage page)
    {
        await page.HearsAsync("I am ExitBot");
        await page.PicksAsync("Exit interview");
        await page.HearsAsync("May I ask you the questions?");
        await page.PicksAsync("Yes, go on");
        await page.HearsAsync("How shall your answers go to HR?");
        await page.PicksAsync("With my name");
        foreach (var asked in new[] { "What name", "Which department", "Which level", "How long have you worked", "Whose decision", "Where do you work", "last working day" })
        {
            await page.HearsAsync(asked);
            await page.PicksAsync("Skip");
        }

        await page.HearsAsync("Question 1 of");
    }

    public sealed class SharedService : IAsyncLifetime
    {
        internal ExitBotProcess Process { get; private set; } = null!; // set by InitializeAsync, before any test

        public async Task InitializeAsync() => Process = await ExitBotProcess.StartAsync();

        public async Task DisposeAsync() => await Process.DisposeAsync();
    }
}
