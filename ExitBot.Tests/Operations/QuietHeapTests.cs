using ExitBot.Bot.Operations;

namespace ExitBot.Tests.Operations;

/// <summary>When memory is given back. Each number is what was allocated from one look to the next, in megabytes.</summary>
public sealed class QuietHeapTests
{
    [Theory]
    [InlineData("a start, then nobody: once", new[] { 120, 3, 3, 3, 3 }, new[] { 1 })]
    [InlineData("while people talk: never", new[] { 120, 60, 9, 30, 8 }, new int[0])]
    [InlineData("after they have gone: again", new[] { 120, 3, 500, 20, 3, 3 }, new[] { 1, 4 })]
    [InlineData("jobs alone: when it is worth it", new[] { 40, 7, 7, 7, 7, 7, 7, 7 }, new[] { 1, 6 })]
    [InlineData("one who talks now and then: seldom", new[] { 40, 1, 12, 1, 12, 1, 12, 1, 1 }, new[] { 1, 7 })]
    public void Memory_is_given_back_when_nobody_would_notice_and_it_is_worth_it(string what, int[] allocated, int[] collected)
    {
        var heap = new QuietHeap();
        var total = 0L;

        var looks = allocated.Select(megabytes => heap.ShouldCollect(total += (long)megabytes << 20)).ToList();

        Assert.True(collected.SequenceEqual(looks.Index().Where(look => look.Item).Select(look => look.Index)), what);
    }
}
