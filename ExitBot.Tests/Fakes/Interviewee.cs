using System.Globalization;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Tests.Fakes;

/// <summary>Goes through an exit interview without knowing its questions: the buttons, cards and numbers in the replies suffice.</summary>
internal static class Interviewee
{
    /// <summary>The main questions of somebody who leaves by choice and says nothing that brings more.</summary>
    public const int Questions = 17;

    /// <summary>Says yes to the interview and "named" or what else is given, and nothing about the person: to the first question.</summary>
    public static async Task<IReadOnlyList<ChannelCall>> AgreesAsync(this FakePerson person, string attribution = "named")
    {
        await person.SaysAsync("yes");
        var replies = await person.SaysAsync(attribution);
        for (var left = InterviewProfile.Fields.Count; left > 0 && replies[^1].QuestionNumber is null; left--)
        {
            replies = await person.SaysAsync("skip");
        }

        return replies;
    }

    /// <summary>From the menu to the review; what was said to each question, by its number.</summary>
    public static async Task<Dictionary<int, string>> AnswersAllAsync(FakePerson person, string attribution = "named")
    {
        await person.SaysAsync("exit interview");
        var said = new Dictionary<int, string>();
        var replies = await person.AgreesAsync(attribution);
        while (replies[^1].QuestionNumber is { } number)
        {
            Assert.True(said.TryAdd(number, AnswerTo(replies[^1])), $"question {number} was asked twice");
            replies = replies[^1].Card is null ? await person.SaysAsync(said[number]) : await person.SubmitsAsync(replies[^1].CardSubmit(said[number]));
        }

        return said;
    }

    /// <summary>The first choice of a card or of the quick replies, else words of one's own.</summary>
    public static string AnswerTo(ChannelCall question) =>
        question.CardChoices.Take(1).SingleOrDefault()
        ?? question.Buttons.FirstOrDefault(button => button is not ("skip" or "keep"))
        ?? $"In my own words, number {question.QuestionNumber}.";

    /// <summary>The status of the newest interview that this person's conversation led to.</summary>
    public static string? StatusOf(this TestDatabase database, FakePerson person)
    {
        var status = database.Rows("SELECT Status FROM ExitInterviews WHERE PersonId = @p0 ORDER BY StartedAt DESC LIMIT 1", person.Id);
        return status is [[{ } value]] ? ((InterviewStatus)Convert.ToInt32(value, CultureInfo.InvariantCulture)).ToString() : null;
    }

    /// <summary>Rating, option code or text of each answer in the database, in the order given.</summary>
    public static IReadOnlyList<string> AnswersOf(this TestDatabase database, FakePerson person) =>
    [
        .. database.Rows(
            """
            SELECT COALESCE(CAST(Rating AS TEXT), OptionCode, Text, 'skipped') FROM ExitInterviewAnswers
            WHERE InterviewId = (SELECT Id FROM ExitInterviews WHERE PersonId = @p0 ORDER BY StartedAt DESC LIMIT 1) AND FollowUp = 0 ORDER BY Position
            """,
            person.Id).Select(row => Convert.ToString(row[0], CultureInfo.InvariantCulture)!),
    ];
}
