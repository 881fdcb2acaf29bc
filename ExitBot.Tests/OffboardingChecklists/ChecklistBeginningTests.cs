using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.OffboardingChecklists;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.OffboardingChecklists;

public sealed class ChecklistBeginningTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>The look at single words must let everything through that is found by reading the whole.</summary>
    [Fact]
    public void No_sentence_that_begins_a_talk_about_the_list_is_passed_over()
    {
        var said = File.ReadLines(Path.Combine(SourceTree.Root, "ExitBot.Tests/OffboardingChecklists/Evaluation/sentences.txt")).Where(line => line.Length is > 0 and <= 200);
        var beginning = said.Where(text => ChecklistRemark.Begins(text, CommandReader.Read(text, Today, SpokenLanguages.English), SpokenLanguages.English)).ToList();

        Assert.True(beginning.Count > 30, $"{beginning.Count}");
        Assert.All(beginning, text => Assert.True(ChecklistRemark.MayBegin(text), text));
    }
}
