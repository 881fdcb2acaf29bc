using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Tests.DialogKit;

public sealed class CommandRecognizerTests
{
    private static readonly TextCatalog<DialogKitTexts> Texts = new("DialogKit/Texts");
    private static readonly CommandRecognizer Commands = new(Texts);

    [Theory]
    [InlineData("help", Command.Help)]
    [InlineData("  HELP!! ", Command.Help)]
    [InlineData("Start   over.", Command.StartOver)]
    [InlineData("delete my data", Command.DeleteData)]
    [InlineData("Talk to a person", Command.Person)]
    [InlineData("go back", Command.Back)]
    public void A_command_is_heard_whatever_its_case_and_punctuation(string text, Command command) =>
        Assert.Equal(new CommandCall(command), Commands.Recognize(text, "en"));

    // Some clients send what stands on a button, others what it means.
    [Fact]
    public void What_stands_on_a_button_is_heard_like_what_it_sends() => Assert.All(Enum.GetValues<Command>(), command =>
    {
        var button = Texts.For("en").Button(command);
        Assert.Equal(new CommandCall(command), Commands.Recognize(button.Title, "en"));
        Assert.Equal(new CommandCall(command), Commands.Recognize(button.Value, "en"));
    });

    [Fact]
    public void Yes_and_no_are_heard_as_they_stand_on_their_buttons()
    {
        Assert.True(Commands.YesOrNo(Texts.For("en").YesTitle, "en"));
        Assert.False(Commands.YesOrNo(Texts.For("en").NoTitle, "en"));
    }

    [Theory]
    [InlineData("change 4")]
    [InlineData("Change answer ４")]
    [InlineData("change #4")]
    public void Change_takes_a_number(string text) =>
        Assert.Equal(new CommandCall(Command.Change, "4"), Commands.Recognize(text, "de"));

    [Theory]
    [InlineData("change the managers")]
    [InlineData("I cannot stop thinking about it")]
    [InlineData("help was never there")]
    [InlineData("")]
    [InlineData("!?")]
    public void An_answer_that_contains_a_command_is_an_answer(string text) => Assert.Null(Commands.Recognize(text, "en"));

    [Theory]
    [InlineData("Yes!", true)]
    [InlineData("I agree.", true)]
    [InlineData("I don't agree", false)]
    [InlineData("No, thank you", false)]
    [InlineData("👍", true)]
    [InlineData("yes but only if my boss does not see it", null)]
    [InlineData("why not", null)]
    public void Only_a_clear_yes_is_a_yes(string text, bool? expected) => Assert.Equal(expected, Commands.YesOrNo(text, "en"));
}
