using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Tests.Languages;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("What would you have needed to stay with the team?", "en")]
    [InlineData("¿Qué es lo que más te gustó de tu equipo?", "es")]
    [InlineData("Was hätte Ihnen geholfen, um bei uns zu bleiben, und warum ist es nicht passiert?", "de")]
    [InlineData("Qu'est-ce que vous avez le plus aimé dans votre équipe et dans le travail ?", "fr")]
    [InlineData("O que você mais gostou na sua equipe e por que não ficou?", "pt")]
    [InlineData("आपको अपनी टीम में सबसे अच्छा क्या लगा?", "hi")]
    [InlineData("ما الذي أعجبك أكثر في فريقك؟", "ar")]
    [InlineData("チームのどこが一番好きでしたか。", "ja")]
    [InlineData("Okay", null)]
    [InlineData("12345 !!! 🙂", null)]
    public void A_language_is_told_by_script_and_small_words(string text, string? language) => Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("Ich gehe, weil ich mich mit meinem Chef nicht mehr verstanden habe.", "de")]
    [InlineData("Me voy porque mi jefe no me escuchaba y estaba muy cansada.", "es")]
    [InlineData("Eu saí porque o meu chefe não me ouvia e eu estava muito cansada.", "pt")]
    [InlineData("Je pars parce que mon chef ne m'écoutait pas et que j'étais très fatiguée.", "fr")]
    [InlineData("I am leaving because my boss did not listen to me.", "en")]
    [InlineData("मैं जा रहा हूँ क्योंकि काम बहुत ज़्यादा था", "hi")]
    [InlineData("سأغادر بسبب ضغط العمل", "ar")]
    [InlineData("残業が多すぎたからです", "ja")]
    public void A_sentence_is_sure_enough_to_change_the_language(string text, string language) => Assert.Equal(language, LanguageGuess.Surely(text));

    [Theory]
    [InlineData("営業部")]
    [InlineData("Kim Müller")]
    [InlineData("no")]
    [InlineData("Mi casa")]
    [InlineData("My boss always said \"no pasa nada\" to us")]
    [InlineData("Das Meeting war too long and the Feedback was nie da")]
    [InlineData("Sales, Berlin")]
    public void What_is_short_or_mixed_is_not(string text) => Assert.NotEqual("es", LanguageGuess.Surely(text) is "en" or null ? "en" : "es");
}
