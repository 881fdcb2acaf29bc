using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class DateTimeRecognizerTests
{
    // A Wednesday.
    private static readonly DateTime Reference = new(2024, 5, 1, 10, 0, 0);

    [Theory]
    [InlineData("2024-05-05", "date", "2024-05-05", "2024-05-05")]
    [InlineData("5/7/2024", "date", "2024-05-07", "2024-05-07")]
    [InlineData("on May 5th, 2024", "date", "2024-05-05", "2024-05-05")]
    [InlineData("the 5th of december 2018 at 9am", "datetime", "2018-12-05T09", "2018-12-05 09:00:00")]
    [InlineData("today", "date", "2024-05-01", "2024-05-01")]
    [InlineData("Tomorrow at 17:30", "datetime", "2024-05-02T17:30", "2024-05-02 17:30:00")]
    [InlineData("the day after tomorrow", "date", "2024-05-03", "2024-05-03")]
    [InlineData("next monday", "date", "2024-05-06", "2024-05-06")]
    [InlineData("this friday", "date", "2024-05-03", "2024-05-03")]
    [InlineData("last sunday", "date", "2024-04-28", "2024-04-28")]
    [InlineData("in 2 days", "date", "2024-05-03", "2024-05-03")]
    [InlineData("three weeks ago", "date", "2024-04-10", "2024-04-10")]
    [InlineData("in an hour", "datetime", "2024-05-01T11:00:00", "2024-05-01 11:00:00")]
    [InlineData("2024-05-05T17:00", "datetime", "2024-05-05T17:00", "2024-05-05 17:00:00")]
    [InlineData("5 pm", "time", "T17", "17:00:00")]
    [InlineData("٥ pm", "time", "T17", "17:00:00")]
    [InlineData("noon", "time", "T12", "12:00:00")]
    [InlineData("12:15 am", "time", "T00:15", "00:15:00")]
    [InlineData("now", "datetime", "PRESENT_REF", "2024-05-01 10:00:00")]
    public void What_is_clear_has_one_resolution(string text, string type, string timex, string value)
    {
        var resolution = Assert.Single(Values(text));

        Assert.Equal((type, timex, value), (resolution["type"], resolution["timex"], resolution["value"]));
    }

    [Theory]
    [InlineData("may 5", "XXXX-05-05 2023-05-05 2024-05-05")]
    [InlineData("feb 29", "XXXX-02-29 2024-02-29 2028-02-29")]
    [InlineData("wednesday", "XXXX-WXX-3 2024-04-24 2024-05-01")]
    [InlineData("at 5", "T05 T17 05:00:00 17:00:00")]
    [InlineData("Thursday 4 oclock", "XXXX-WXX-4T04 XXXX-WXX-4T16 2024-04-25 04:00:00 2024-05-02 04:00:00 2024-04-25 16:00:00 2024-05-02 16:00:00")]
    public void What_can_be_read_in_several_ways_has_them_all(string text, string expected)
    {
        var values = Values(text);

        Assert.Equal(expected, string.Join(' ', values.Select(value => value["timex"]).Distinct().Concat(values.Select(value => value["value"]))));
    }

    [Theory]
    [InlineData("February 30th 2024")]
    [InlineData("2024-13-01")]
    [InlineData("31/31/2024")]
    [InlineData("42")]
    [InlineData("maybe I sat down")]
    public void What_is_no_date_is_not_found(string text)
    {
        Assert.Empty(DateTimeRecognizer.RecognizeDateTime(text, Culture.English, refTime: Reference));
    }

    [Theory]
    [InlineData("5/7/2024", Culture.French, "2024-07-05")]
    [InlineData("5.7.2024", Culture.German, "2024-07-05")]
    [InlineData("5/7/2024", "en-GB", "2024-07-05")]
    public void Day_and_month_stand_in_the_cultures_order(string text, string culture, string expected)
    {
        Assert.Equal(expected, Assert.Single(Values(text, culture))["value"]);
    }

    [Fact]
    public async Task The_prompt_returns_the_resolutions_and_a_validator_may_replace_them()
    {
        var prompt = new DateTimePrompt("p", (context, _) =>
        {
            if (context.Recognized.Succeeded)
            {
                var first = context.Recognized.Value[0];
                Assert.Equal(("2018-12-05T09", "2018-12-05 09:00:00"), (first.Timex, first.Value));
            }

            return Task.FromResult(context.Recognized.Succeeded);
        });

        await DialogFlow.For(prompt, DialogFlow.Ask("When?"))
            .Test("hi", "When?")
            .Test("some day", "When?")
            .Send("5th December 2018 at 9am")
            .AssertReplyContains("Complete")
            .StartTestAsync();
    }

    private static List<Dictionary<string, string>> Values(string text, string culture = Culture.English)
    {
        var found = Assert.Single(DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: Reference));
        return (List<Dictionary<string, string>>)found.Resolution["values"];
    }
}
