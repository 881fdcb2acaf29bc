using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class ChoiceRecognizersTests
{
    private static readonly List<string> Colors = ["red", "green", "blue"];

    [Theory]
    [InlineData("the red one please.", "red", 4, 6)]
    [InlineData("BLUE", "blue", 0, 3)]
    [InlineData("the first one please.", "red", 4, 8)]
    [InlineData("I take the 3rd", "blue", 11, 13)]
    [InlineData("2", "green", 0, 0)]
    [InlineData("two", "green", 0, 2)]
    [InlineData("٣", "blue", 0, 0)]
    public void A_choice_is_found_by_word_then_ordinal_then_number(string utterance, string expected, int start, int end)
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices(utterance, Colors));

        Assert.Equal((expected, "choice", start, end), (found.Resolution.Value, found.TypeName, found.Start, found.End));
        Assert.Equal(utterance[start..(end + 1)], found.Text);
        Assert.Equal(1.0f, found.Resolution.Score);
    }

    [Theory]
    [InlineData("the red and the blue ones")]
    [InlineData("first and third")]
    [InlineData("option one and 3.")]
    public void Several_choices_come_in_the_order_of_the_utterance(string utterance)
    {
        Assert.Equal(["red", "blue"], ChoiceRecognizers.RecognizeChoices(utterance, Colors).Select(found => found.Resolution.Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("redder")]
    [InlineData("0")]
    [InlineData("4")]
    public void What_is_no_choice_is_not_found(string? utterance)
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(utterance, Colors));
    }

    [Fact]
    public void Numbers_and_ordinals_can_be_switched_off()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the first one", Colors, new FindChoicesOptions { RecognizeOrdinals = false, RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("one", Colors, new FindChoicesOptions { RecognizeNumbers = false }));
    }

    [Fact]
    public void Synonyms_and_the_titles_of_actions_are_words_of_a_choice_too()
    {
        var choices = new List<Choice>
        {
            new("it") { Synonyms = ["information technology", "computers"] },
            new("hr") { Action = new CardAction { Title = "Human Resources" } },
        };

        var bySynonym = Assert.Single(ChoiceRecognizers.RecognizeChoices("something with computers", choices)).Resolution;
        Assert.Equal(("it", "computers"), (bySynonym.Value, bySynonym.Synonym));
        Assert.Equal("hr", Assert.Single(ChoiceRecognizers.RecognizeChoices("human resources", choices)).Resolution.Value);
        Assert.Empty(Find.FindChoices("human resources", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Find.FindChoices("it", choices, new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void The_longer_of_two_overlapping_values_takes_the_words()
    {
        var found = Find.FindChoices("the bread pudding and bread please.", ["bread", "bread pudding", "pudding"]);

        Assert.Equal(["bread pudding", "bread"], found.Select(match => match.Resolution.Value));
        Assert.Equal((4, 16), (found[0].Start, found[0].End));
    }

    [Fact]
    public void Words_in_between_lower_the_score_and_too_many_of_them_break_the_match()
    {
        List<SortedValue> values = [new SortedValue { Value = "human resources", Index = 0 }];

        Assert.InRange(Assert.Single(Find.FindValues("human or other resources", values)).Resolution.Score, 0.4f, 0.6f);
        Assert.Empty(Find.FindValues("human and some other resources", values));
        Assert.Single(Find.FindValues("human and some other resources", values, new FindValuesOptions { MaxTokenDistance = 3 }));
    }

    [Fact]
    public void A_part_of_a_value_counts_only_when_allowed_and_less_than_the_whole()
    {
        List<SortedValue> values = [new() { Value = "option A", Index = 0 }, new() { Value = "option B", Index = 1 }];

        Assert.Empty(Find.FindValues("option", values));
        Assert.Equal(1, Assert.Single(Find.FindValues("option B", values, new FindValuesOptions { AllowPartialMatches = true })).Resolution.Index);
    }

    [Fact]
    public void Emoji_are_words_of_their_own()
    {
        var tokens = Tokenizer.DefaultTokenizer("Food 💥👍x");

        Assert.Equal([("food", 0, 3), ("💥", 5, 6), ("👍", 7, 8), ("x", 9, 9)], tokens.Select(token => (token.Normalized, token.Start, token.End)));
    }
}
