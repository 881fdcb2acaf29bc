using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class NumberRecognizerTests
{
    [Theory]
    [InlineData("42", "42")]
    [InlineData("$500", "500")]
    [InlineData("I've run 5km", "5")]
    [InlineData("5k", "5000")]
    [InlineData("-3.5 degrees", "-3.5")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("1/4", "0.25")]
    [InlineData("१२", "12")]
    [InlineData("twenty-one", "21")]
    [InlineData("a hundred and five", "105")]
    [InlineData("two thousand and nineteen", "2019")]
    [InlineData("one million two hundred thousand thirty", "1200030")]
    [InlineData("2.5 million", "2500000")]
    [InlineData("minus seven", "-7")]
    [InlineData("three point one four", "3.14")]
    [InlineData("two and a half", "2.5")]
    [InlineData("a dozen", "12")]
    public void English_numbers_are_read_in_digits_and_words(string text, string expected)
    {
        Assert.Equal(expected, NumberRecognizer.RecognizeNumber(text, Culture.English)[0].Resolution["value"]);
    }

    [Theory]
    [InlineData("one, two and 3", "1 2 3")]
    [InlineData("nineteen eighty four", "19 84")]
    [InlineData("5-3", "5 3")]
    [InlineData("hello and a good day", "")]
    public void Numbers_next_to_each_other_stay_apart(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', NumberRecognizer.RecognizeNumber(text, Culture.English).Select(found => found.Resolution["value"])));
    }

    [Theory]
    [InlineData("first", "1")]
    [InlineData("the twenty-third floor", "23")]
    [InlineData("101st", "101")]
    [InlineData("one hundredth", "100")]
    public void English_ordinals_are_read(string text, string expected)
    {
        Assert.Equal(expected, Assert.Single(NumberRecognizer.RecognizeOrdinal(text, Culture.English)).Resolution["value"]);
    }

    [Theory]
    [InlineData("3,14", Culture.Dutch, 3.14)]
    [InlineData("1.234,5", Culture.German, 1234.5)]
    [InlineData("1 234,5", Culture.French, 1234.5)]
    [InlineData("1,234.5", Culture.Japanese, 1234.5)]
    public async Task Each_culture_has_its_own_separators(string text, string locale, double expected)
    {
        var prompt = new NumberPrompt<double>("p", (context, _) => Task.FromResult(context.Recognized.Value == expected));

        await DialogFlow.For(prompt, DialogFlow.Ask("Number?"), new TestAdapter { Locale = locale })
            .Test("hi", "Number?")
            .Send(text)
            .AssertReplyContains("Complete")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_whole_number_prompt_refuses_fractions_and_what_does_not_fit()
    {
        await DialogFlow.For(new NumberPrompt<int>("p"), DialogFlow.Ask("Number?"))
            .Test("hi", "Number?")
            .Test("2.5", "Number?")
            .Test("99999999999999999999", "Number?")
            .Test("dollars", "Number?")
            .Test("i am eighteen years old", "Complete: 18")
            .StartTestAsync();
    }
}
