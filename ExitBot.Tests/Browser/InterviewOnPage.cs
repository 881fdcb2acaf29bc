using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Browser;

/// <summary>The way through the interview, as every test here goes it, and what is kept of it.</summary>
internal static class InterviewOnPage
{
    private static readonly (string Asked, string Said)[] AboutPerson =
    [
        ("What name", "Kim Lee"), ("Which department", "Sales"), ("Which level", "senior"), ("How long have you worked", "3 years and 2 months"),
        ("Whose decision", "I resigned"), ("Where do you work", "Dublin"), ("last working day", "next Friday"),
    ];

    public const string Greeting = "I am ExitBot";

    public static async Task BeginsInterviewAsync(this ChatPage page)
    {
        await page.HearsAsync(Greeting);
        await page.ShotAsync("greeting");
        await page.PicksQuickReplyAsync("Exit interview");
        await page.HearsAsync("May I ask you the questions?");
        await page.ShotAsync("consent");
        await page.PicksQuickReplyAsync("Yes, go on");
        await page.HearsAsync("How shall your answers go to HR?");
        await page.ShotAsync("attribution");
        await page.PicksQuickReplyAsync("With my name");
        foreach (var (asked, said) in AboutPerson)
        {
            await page.HearsAsync(asked);
            await page.SaysAsync(said);
        }

        await page.IsAskedAsync(1);
    }

    /// <summary>Turns run in order: once this answer is here, everything sent before it was dealt with.</summary>
    public static async Task GetsHelpAsync(this ChatPage page)
    {
        await page.SaysAsync("help");
        await page.HearsAsync("Delete my data");
    }

    public static Task IsAskedAsync(this ChatPage page, int number) =>
        page.HearsAsync($"{number} of {PageAnswer.Interview.Count}");

    /// <summary>Waits for each of these questions and answers it.</summary>
    public static async Task AnswersAsync(this ChatPage page, int from, int to)
    {
        for (var number = from; number <= to; number++)
        {
            await page.IsAskedAsync(number);
            await page.ShotAsync($"question-{number:00}");
            await PageAnswer.Interview[number - 1].GiveAsync(page);
        }
    }

    public static void HasKept(this DatabaseFile database, InterviewStatus status, int answers)
    {
        Assert.Equal([(long)status], database.Rows("SELECT Status FROM ExitInterviews").Select(row => row[0]));
        Assert.Equal(
            PageAnswer.Interview.Take(answers).Select(answer => $"{answer.QuestionId}: {answer.Kept}"),
            database.Rows("SELECT QuestionId || ': ' || COALESCE(OptionCode, Text, Rating) FROM ExitInterviewAnswers ORDER BY Position")
                .Select(row => row[0]));
    }
}
