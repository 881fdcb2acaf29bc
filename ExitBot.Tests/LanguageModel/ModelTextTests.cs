using ExitBot.Dialogs.LanguageModel.Defence;
using ExitBot.Dialogs.LanguageModel.Prompts;

namespace ExitBot.Tests.LanguageModel;

public sealed class ModelTextTests
{
    [Theory]
    [InlineData("Thanks, that helps.", "Thanks, that helps.")]
    [InlineData("# Title\n> quoted\nand *this* is **bold** and `code`", "Title\nquoted\nand this is bold and code")]
    [InlineData("2 * 3 * 4 = 24 and snake_case_name", "2 * 3 * 4 = 24 and snake_case_name")]
    [InlineData("Write to hr@evil.example today", "Write to today")]
    [InlineData("javascript:alert(1) data:text/html,x www.evil.example ok", "ok")]
    [InlineData("<script>alert(1)</script>Hello", "alert(1)Hello")]
    [InlineData("hidden\u202eedirrevo \U000E0041text", "hiddenedirrevo text")]
    [InlineData("What did the 3rd manager say? It was 2.5 of 5.", "What did the 3rd manager say? It was 2.5 of 5.")]
    [InlineData("क्या आप बता सकते हैं 👩‍💻", "क्या आप बता सकते हैं 👩‍💻")]
    public void It_arrives_as_plain_words(string answer, string expected) => Assert.Equal(expected, For(answer));

    [Theory]
    [InlineData("")]
    [InlineData("https://evil.example")]
    [InlineData("**")]
    public void Nothing_left_is_no_answer(string answer) => Assert.Null(For(answer));

    [Fact]
    public void Too_long_is_no_answer() => Assert.Null(For(new string('a', 201)));

    [Fact]
    public void A_prompt_may_allow_links_and_markup()
    {
        const string answer = "See [the **policy**](https://acme.example/leave).";

        Assert.Equal(answer, For(answer, SamplePrompts.Text.Replace("data: message", "allow: links, markup\ndata: message", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en", "Wir verstehen, dass das nicht leicht für Sie war.", false)]
    [InlineData("de", "Wir verstehen, dass das nicht leicht für Sie war.", true)]
    [InlineData("es", "What would you have needed from the team to stay?", false)]
    [InlineData("ja", "チームに何があれば残りましたか。", true)]
    [InlineData("hi", "チームに何があれば残りましたか。", false)]
    [InlineData("fr", "OK!", true)]
    [InlineData("xx", "What would you have needed from the team to stay?", true)]
    public void It_has_to_be_in_the_language_asked_for(string language, string answer, bool isHeard) =>
        Assert.Equal(isHeard, For(answer, language: language) is not null);

    private static string? For(string answer, string prompt = SamplePrompts.Text, string? language = null)
    {
        var filled = SamplePrompts.Read(prompt).With(("message", "x"));
        return ModelText.For(new PromptQuestion(filled.Prompt, new Dictionary<string, string>()) { Language = language }, answer);
    }
}
