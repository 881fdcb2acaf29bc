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
    [InlineData("en", "Could we take a break here, please?", Command.Pause)]
    [InlineData("en", "let's continue tomorrow", Command.Pause)]
    [InlineData("en", "can I speak to somebody from HR instead?", Command.Person)]
    [InlineData("en", "I want to talk to a human", Command.Person)]
    [InlineData("en", "can we skip this one?", Command.Skip)]
    [InlineData("en", "I changed my mind, please delete everything I told you", Command.DeleteData)]
    [InlineData("en", "I'd like to withdraw", Command.DeleteData)]
    [InlineData("es", "¿podría hablar con alguien de recursos humanos?", Command.Person)]
    [InlineData("es", "me gustaría saltar esta pregunta", Command.Skip)]
    [InlineData("de", "können wir morgen weitermachen?", Command.Pause)]
    [InlineData("de", "ich möchte lieber mit einem Menschen sprechen", Command.Person)]
    [InlineData("fr", "En fait je retire mon accord, effacez tout ce que j'ai dit", Command.DeleteData)]
    [InlineData("fr", "est-ce qu'on peut faire une pause ?", Command.Pause)]
    [InlineData("pt", "posso falar com alguém do RH?", Command.Person)]
    [InlineData("pt", "quero parar por aqui", Command.Stop)]
    [InlineData("hi", "मैं किसी इंसान से बात करना चाहता हूँ", Command.Person)]
    [InlineData("ar", "غيرت رأيي، ما عاد أبغى أكمل واحذفوا كل كلامي", Command.DeleteData)]
    [InlineData("ar", "هل يمكنني التحدث مع موظف من الموارد البشرية؟", Command.Person)]
    [InlineData("ja", "すみません、少し休憩してもいいですか", Command.Pause)]
    [InlineData("ja", "この質問は飛ばしてもいいですか", Command.Skip)]
    public void A_sentence_that_wishes_for_a_command_is_one(string language, string text, Command command) =>
        Assert.Equal(new CommandCall(command), Commands.Recognize(text, language));

    [Theory]
    [InlineData("en", "I want to talk to a human about my salary")]
    [InlineData("en", "you can talk to anyone here")]
    [InlineData("en", "delete it")]
    [InlineData("en", "I want to change everything here")]
    [InlineData("en", "skip the Monday meeting")]
    [InlineData("es", "quiero hablar con mi jefe de todo")]
    [InlineData("de", "ich konnte mit niemandem sprechen")]
    [InlineData("fr", "on ne pouvait parler à personne de nos horaires")]
    [InlineData("pt", "ninguém podia falar com a diretoria")]
    [InlineData("ja", "上司と話したいと思いませんでした")]
    public void A_sentence_that_says_anything_else_is_an_answer(string language, string text) => Assert.Null(Commands.Recognize(text, language));

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
