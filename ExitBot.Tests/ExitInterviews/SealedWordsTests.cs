using ExitBot.Dialogs.ExitInterviews.Domain.Reports;

namespace ExitBot.Tests.ExitInterviews;

public sealed class SealedWordsTests
{
    private const string Told = "He touched me in the lift. I told nobody! Then it happened again";

    private static readonly SealedWords Sealed = new([Told]);

    [Theory]
    [InlineData("I liked the team. He touched me in the lift. I told nobody! Then it happened again. The pay was fine.", "I liked the team. [told to the case handlers]. The pay was fine.")]
    [InlineData("He touched me in the lift", "[told to the case handlers]")]
    [InlineData("I said: I told nobody", "I said: [told to the case handlers]")]
    [InlineData("The lift was slow.", "The lift was slow.")]
    [InlineData("Yes", "Yes")]
    public void What_was_told_is_left_out_whole_or_sentence_by_sentence(string text, string left) => Assert.Equal(left, Sealed.Hide(text));

    [Fact]
    public void Without_a_case_nothing_is_left_out() => Assert.Equal(Told, SealedWords.None.Hide(Told));
}
