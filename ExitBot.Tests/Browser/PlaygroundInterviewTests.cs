using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>The exit interview in a Teams-like client, in a real browser against the real service.</summary>
[Collection(BrowserCollection.Name)]
[Trait("Category", "Browser")]
public sealed class PlaygroundInterviewTests(Chromium chromium)
{
    [Fact]
    public async Task Greeting_comes_once_although_two_activities_announce_the_person_and_again_after_a_reload()
    {
        await using var chat = await PlaygroundChat.OpenAsync(chromium);
        var page = chat.Page;

        await page.HearsAsync(InterviewOnPage.Greeting);
        await page.HasJoinedAsync();
        await page.GetsHelpAsync();
        Assert.Equal(1, await page.BotMessages(InterviewOnPage.Greeting).CountAsync());

        await page.ReloadsAsync();
        await page.GetsHelpAsync();
        Assert.Equal(0, await page.BotMessages(InterviewOnPage.Greeting).CountAsync());
    }

    [Fact]
    public async Task Interview_is_held_from_greeting_to_thanks()
    {
        await using var chat = await PlaygroundChat.OpenAsync(chromium);
        var page = chat.Page;

        await page.BeginsInterviewAsync();
        await page.AnswersAsync(from: 1, to: 17);
        await page.HearsAsync("Here is what you told me");
        await page.ShotAsync("review");
        await page.PressesAsync("Submit");

        await page.HearsAsync("Your exit interview is handed in");
        await page.ShotAsync("thanks");
        chat.Service.Database.HasKept(InterviewStatus.Completed, answers: 17);
    }

    [Fact]
    public async Task Answered_card_is_replaced_by_its_answer()
    {
        await using var chat = await PlaygroundChat.OpenAsync(chromium);
        var page = chat.Page;

        await page.BeginsInterviewAsync();
        await page.AnswersAsync(from: 1, to: 1);
        await page.IsAskedAsync(2);

        var card = page.BotMessages("Which of these comes closest");
        await Assertions.Expect(card).ToHaveCountAsync(1);
        await Assertions.Expect(card).ToContainTextAsync("Pay");
        await Assertions.Expect(card.GetByRole(AriaRole.Combobox)).ToHaveCountAsync(0);
        await Assertions.Expect(card.GetByRole(AriaRole.Button, new() { Name = "Send" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Interview_goes_on_after_a_reload()
    {
        await using var chat = await PlaygroundChat.OpenAsync(chromium);
        var page = chat.Page;

        await page.BeginsInterviewAsync();
        await page.AnswersAsync(from: 1, to: 4);
        await page.IsAskedAsync(5);
        await page.ReloadsAsync();

        await page.SaysAsync("4");
        await page.IsAskedAsync(6);
        Assert.Equal(0, await page.BotMessages(InterviewOnPage.Greeting).CountAsync());
        chat.Service.Database.HasKept(InterviewStatus.InProgress, answers: 5);
    }

    [Fact]
    public async Task Interview_goes_on_after_the_service_was_killed()
    {
        await using var chat = await PlaygroundChat.OpenAsync(chromium);
        var page = chat.Page;

        await page.BeginsInterviewAsync();
        await page.AnswersAsync(from: 1, to: 4);
        await page.IsAskedAsync(5);
        await chat.Service.KillAsync();
        await chat.Service.StartAgainAsync();

        await page.AnswersAsync(from: 5, to: 6);
        await page.IsAskedAsync(7);
        chat.Service.Database.HasKept(InterviewStatus.InProgress, answers: 6);
    }
}
