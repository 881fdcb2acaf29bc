namespace ExitBot.Tests.Browser;

/// <summary>One answer, given the way the page offers it, and what must then be kept.</summary>
internal abstract record PageAnswer(string QuestionId, string Kept)
{
    /// <summary>One person's answers to all questions, in order.</summary>
    public static IReadOnlyList<PageAnswer> Interview { get; } =
    [
        new FromLongList("reason_main", "pay", "Pay", "compensation"),
        new Words("reason_story", "After the third reorganisation in one year I stopped seeing where we were going."),
        new FromOpenList("decision_timing", "After my first year", "after_y1"),
        new FromOpenList("preventable", "Perhaps, in part", "partly"),
        new QuickReply("role_match", "4", "4"),
        new QuickReply("manager_support", "3", "3"),
        new QuickReply("growth_path", "2", "2"),
        new QuickReply("pay_fair", "2", "2"),
        new QuickReply("workload_sustainable", "4", "4"),
        new QuickReply("team_belonging", "5", "5"),
        new QuickReply("fair_treatment", "4", "4"),
        new FromOpenList("open_concern", "No", "no"),
        new FromList("enps", "8", "8"),
        new QuickReply("would_return", "It depends", "depends"),
        new Words("one_change", "Teams choose their own tools, and priorities hold for a quarter."),
        new Words("handover_gap", "The monthly figures come from a sheet that only I have ever opened."),
        new Words("anything_else", "Thank you for asking."),
    ];

    public abstract Task GiveAsync(ChatPage page);

    internal sealed record FromLongList(string QuestionId, string Search, string Choice, string Kept) : PageAnswer(QuestionId, Kept)
    {
        public override Task GiveAsync(ChatPage page) => page.ChoosesAsync(Choice, Search);
    }

    internal sealed record FromList(string QuestionId, string Choice, string Kept) : PageAnswer(QuestionId, Kept)
    {
        public override Task GiveAsync(ChatPage page) => page.ChoosesAsync(Choice);
    }

    internal sealed record FromOpenList(string QuestionId, string Choice, string Kept) : PageAnswer(QuestionId, Kept)
    {
        public override Task GiveAsync(ChatPage page) => page.ChecksAsync(Choice);
    }

    internal sealed record QuickReply(string QuestionId, string Title, string Kept) : PageAnswer(QuestionId, Kept)
    {
        public override Task GiveAsync(ChatPage page) => page.PicksQuickReplyAsync(Title);
    }

    internal sealed record Words(string QuestionId, string Text) : PageAnswer(QuestionId, Text)
    {
        public override Task GiveAsync(ChatPage page) => page.SaysAsync(Text);
    }
}
