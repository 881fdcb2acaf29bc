using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class ChoiceFactoryTests
{
    private static readonly IList<Choice> Colors = ChoiceFactory.ToChoices(["red", "green", "blue"]);

    [Fact]
    public void Text_styles_number_their_choices_unless_told_otherwise()
    {
        var bare = new ChoiceFactoryOptions { IncludeNumbers = false };

        Assert.Equal("pick: (1) red, (2) green, or (3) blue", ChoiceFactory.Inline(Colors, "pick:").Text);
        Assert.Equal("pick: (1) red or (2) green", ChoiceFactory.Inline(Colors.Take(2).ToList(), "pick:").Text);
        Assert.Equal("pick: red / green / blue", ChoiceFactory.Inline(Colors, "pick:", null, new ChoiceFactoryOptions(" / ", " / ", " / ", false)).Text);
        Assert.Equal("pick:\n\n   1. red\n   2. green\n   3. blue", ChoiceFactory.List(Colors, "pick:").Text);
        Assert.Equal("pick:\n\n   - red\n   - green\n   - blue", ChoiceFactory.List(Colors, "pick:", options: bare).Text);
    }

    [Fact]
    public void A_choice_with_an_action_is_that_button()
    {
        List<Choice> choices = [new("red"), new("more") { Action = new CardAction(ActionTypes.PostBack, "Show more", value: "more!") }];

        var buttons = ChoiceFactory.SuggestedAction(choices, "pick:").SuggestedActions.Actions;
        Assert.Equal([(ActionTypes.ImBack, "red", (object)"red"), (ActionTypes.PostBack, "Show more", "more!")], buttons.Select(button => (button.Type, button.Title, button.Value)));

        var card = (HeroCard)Assert.Single(ChoiceFactory.HeroCard(choices, "pick:").Attachments).Content;
        Assert.Equal("pick:", card.Text);
        Assert.Equal(2, card.Buttons.Count);
        Assert.Equal("pick: (1) red or (2) Show more", ChoiceFactory.Inline(choices, "pick:").Text);
    }

    [Theory]
    [InlineData(Channels.Emulator, null, 3, "actions")]
    [InlineData(Channels.Webchat, null, 3, "actions")]
    [InlineData(Channels.Msteams, null, 3, "card")]
    [InlineData(Channels.Msteams, "personal", 3, "actions")]
    [InlineData(Channels.Msteams, "personal", 4, "card")]
    [InlineData(Channels.Facebook, null, 11, "list")]
    [InlineData(Channels.Slack, null, 3, "card")]
    [InlineData(Channels.Email, null, 3, "inline")]
    [InlineData(Channels.Email, null, 4, "list")]
    [InlineData(null, null, 2, "inline")]
    public void The_channel_decides_how_choices_look(string? channel, string? conversationType, int count, string expected)
    {
        var choices = Enumerable.Range(1, count).Select(number => new Choice($"choice {number}")).ToList();

        Assert.Equal(expected, LookOf(ChoiceFactory.ForChannel(channel, choices, "pick:", conversationType: conversationType)));
    }

    [Fact]
    public void Titles_too_long_for_a_button_become_a_list()
    {
        var choices = ChoiceFactory.ToChoices(["short", "a title of more than twenty characters"]);

        Assert.Equal("list", LookOf(ChoiceFactory.ForChannel(Channels.Emulator, choices, "pick:")));
    }

    private static string LookOf(IMessageActivity message)
    {
        return message switch
        {
            { SuggestedActions.Actions.Count: > 0 } => "actions",
            { Attachments.Count: > 0 } => "card",
            _ => message.Text.Contains('\n', StringComparison.Ordinal) ? "list" : "inline",
        };
    }
}
