using System.Text.Json;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Tests.DialogKit;

public sealed class TextTests
{
    [Fact]
    public void A_slot_is_filled_and_its_value_never_searched_for_slots() => Assert.Equal(
        "Noted: {{b}}.", new TextTemplate("Noted: {{a}}.").With(("a", "{{b}}"), ("b", "wrong")));

    [Fact]
    public void A_forgotten_slot_is_an_error() => Assert.Throws<KeyNotFoundException>(() => new TextTemplate("{{a}}").With(("b", 1)));

    [Fact]
    public void A_missing_text_stops_the_start_with_its_name()
    {
        var missing = Assert.Throws<InvalidDataException>(() => new TextCatalog<NoSuchTexts>("DialogKit/Texts"));

        Assert.Contains("DialogKit/Texts/", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_command_stops_the_start_with_its_name()
    {
        var missing = Assert.Throws<JsonException>(() => CompleteTexts.Of(new Dictionary<Command, string> { [Command.Help] = "Help" }));

        Assert.Contains(nameof(Command.DeleteData), missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_not_shipped_is_answered_in_English() => Assert.Equal("en", new TextCatalog<DialogKitTexts>("DialogKit/Texts").Nearest("xx"));

    [Theory]
    [InlineData("Ｄon’t  STOP!", "dont stop")]
    [InlineData("٤२", "42")]
    [InlineData("नमस्ते", "नमस्ते")]
    [InlineData("a\ud800b", "a b")]
    [InlineData("s\ufffetop\ufdd0", "stop")]
    [InlineData("  Don't STOP! ", "dont stop")]
    [InlineData("…", "")]
    public void Words_are_compared_without_case_width_and_punctuation(string text, string words) => Assert.Equal(words, PlainText.Words(text));

    [Fact]
    public void Shortening_never_cuts_through_a_character() => Assert.Equal("ab…", PlainText.Shorten("ab👍👍", 4));

    [Fact]
    public void One_line_has_no_break_of_any_kind() => Assert.Equal("a b c", PlainText.OneLine(" a\r\n\u2028b\u0007 \tc\n"));

    [Theory]
    [InlineData(100, new[] { 10, 20, 30 }, 100)]
    [InlineData(100, new[] { 90, 10, 90 }, 45)]
    [InlineData(100, new[] { 4_000, 4_000 }, 50)]
    [InlineData(100, new int[0], 100)]
    public void Long_texts_share_what_short_ones_leave(int space, int[] lengths, int longest) => Assert.Equal(longest, FairShare.Of(space, lengths));

    private sealed record NoSuchTexts
    {
        public required string NotThere { get; init; }
    }
}
