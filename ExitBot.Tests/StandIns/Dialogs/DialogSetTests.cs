using Microsoft.Bot.Builder.Dialogs;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void A_second_dialog_of_the_same_id_is_renamed_and_the_same_dialog_is_not_added_twice()
    {
        var set = new DialogSet();
        var first = new WaterfallDialog("A");
        var second = new WaterfallDialog("A");
        var third = new WaterfallDialog("A");

        set.Add(first).Add(first).Add(second).Add(third);

        Assert.Equal(["A", "A2", "A3"], set.GetDialogs().Select(dialog => dialog.Id));
        Assert.Same(second, set.Find("A2"));
        Assert.Null(set.Find("B"));
    }

    [Fact]
    public void The_version_changes_with_the_dialogs()
    {
        var set = new DialogSet().Add(new WaterfallDialog("A"));
        var before = set.GetVersion();

        Assert.Equal(before, new DialogSet().Add(new WaterfallDialog("A")).GetVersion());
        Assert.NotEqual(before, set.Add(new WaterfallDialog("B")).GetVersion());
    }

    [Fact]
    public async Task A_set_without_a_state_property_has_no_context()
    {
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new DialogSet().CreateContextAsync(null));
    }
}
