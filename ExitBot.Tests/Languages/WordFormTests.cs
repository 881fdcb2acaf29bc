using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Tests.Languages;

public sealed class WordFormTests
{
    [Theory]
    [InlineData("SÍ", "si")]
    [InlineData("überspringen", "uberspringen")]
    [InlineData("Straße", "strasse")]
    [InlineData("SKİP", "skip")]
    [InlineData("ﬁn", "fin")]
    [InlineData("الإِجَابَةُ", "الاجابه")]
    [InlineData("نـعـم", "نعم")]
    [InlineData("أحمد", "احمد")]
    [InlineData("हाँ", "हां")]
    [InlineData("ज़रूर।", "जरूर")]
    [InlineData("ｽｷｯﾌﾟ", "スキップ")]
    [InlineData("はい。", "はい")]
    [InlineData("がんばる", "がんばる")]
    public void Words_are_compared_without_what_people_leave_out(string text, string words) => Assert.Equal(words, PlainText.Words(text));

    [Theory]
    [InlineData("４", "4")]
    [InlineData("٤", "4")]
    [InlineData("۴", "4")]
    [InlineData("४", "4")]
    public void Figures_of_every_script_are_figures(string text, string figures) => Assert.Equal(figures, PlainText.Fold(text));

    [Theory]
    [InlineData("تحرش", "والتحرش في العمل", true)]
    [InlineData("حرش", "التحرش", false)]
    [InlineData("給料", "給料が低い", true)]
    [InlineData("pay", "paying", false)]
    public void A_word_is_found_as_its_script_writes_it(string word, string text, bool isFound) =>
        Assert.Equal(isFound, Phrase.IsIn(PlainText.Words(word), PlainText.Words(text)));

    [Theory]
    [InlineData("the pay was low", 4)]
    [InlineData("給料が低い", 3)]
    [InlineData("", 0)]
    public void Words_are_counted_without_blanks_as_well(string text, int count) => Assert.Equal(count, Phrase.WordCount(PlainText.Words(text)));

    [Theory]
    [InlineData("قلتم: {{said}}.", "Kim", "قلتم: \u2068Kim\u2069.")]
    [InlineData("قلتم: {{said}}.", "4", "قلتم: 4.")]
    [InlineData("قلتم: {{said}}.", "نعم", "قلتم: نعم.")]
    [InlineData("You said: {{said}}.", "نعم", "You said: \u2068نعم\u2069.")]
    [InlineData("({{said}})", "نعم", "(نعم)")]
    public void Words_of_the_other_direction_are_isolated_in_a_sentence(string template, string said, string expected) =>
        Assert.Equal(expected, new TextTemplate(template).With(("said", said)));

    [Fact]
    public void A_language_without_its_country_is_found_and_one_that_is_not_ours_is_answered_in_English() =>
        Assert.Equal(["de", "pt", "en", "en"], new[] { "de-AT", "pt_BR", "xx", null }.Select(SpokenLanguages.Nearest));
}
