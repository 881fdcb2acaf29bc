using ExitBot.Dialogs.Conversations.Dates;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Tests.Fakes;
using FsCheck;
using FsCheck.Fluent;

namespace ExitBot.Tests.OffboardingChecklists;

/// <summary>Whatever people say about their list, in whatever order, these hold.</summary>
public sealed class ChecklistProperties
{
    private const int LargestState = 32 * 1024;

    private static readonly string[] Languages = ["en", "es", "de", "fr", "pt", "hi", "ar", "ja"];

    private static readonly string[] Vocabulary =
    [
        "laptop is returned", "laptop and badge are returned", "badge is not returned", "undo", "what is left?", "what is due this week?", "add call Ana by tomorrow", "add call Ana",
        "delete the badge", "delete everything", "yes", "no", "1", "2", "expenses are due Friday", "2026-11-27", "rename badge to card", "card is returned", "it is done", "everything is done",
        "note for laptop: the old one", "set laptop to low priority", "move laptop to 2 days before I leave", "my last day is 15 December", "skip", "back", "help", "checklist", "", "\ud800",
        new string('x', 3_000), "ya devolví el portátil", "rückgängig", "👍", "I hate it here", "reopen everything", "assign badge to HR", "{task}", "::", "mark as done",
    ];

    [Fact]
    public void Any_conversation_keeps_the_list_whole() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements(Vocabulary)).ToArbitrary(),
        says => PlayAsync(says).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(40));

    [Fact]
    public void Undoing_as_often_as_something_was_changed_brings_back_the_beginning() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("laptop is returned", "badge is returned", "add call Ana", "set expenses to low priority", "note for badge: blue", "rename projects to old projects", "reopen laptop")).ToArbitrary(),
        says => UndoAllAsync([.. says.Take(15)]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public void Every_day_is_read_back_as_it_is_written() => Prop.ForAll(
        Gen.Choose(0, 700).ToArbitrary(),
        Gen.Elements(Languages).ToArbitrary(),
        (offset, language) =>
        {
            var today = new DateOnly(2026, 11, 20);
            var day = today.AddDays(offset);
            var written = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            return DateReader.ReadAll(written, today, language) is { Day: SpokenDay.On on } && on.Day == day;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_has_a_day_or_none_and_days_without_a_year_lie_ahead() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("next", "monday", "friday", "in", "2", "31", "february", "days", "before", "i", "leave", "at", "5", "pm", "27.11", "3/4", "2026", "el", "lunes", "mañana", "am", "Uhr", "明日", "غدا")).ToArbitrary(),
        Gen.Elements(Languages).ToArbitrary(),
        (words, language) =>
        {
            var today = new DateOnly(2026, 11, 20);
            return DateReader.ReadAll(string.Join(' ', words), today, language) is not { Day: SpokenDay.On on } || on.Day >= today.AddDays(-1) || words.Contains("2026");
        }).QuickCheckThrowOnFailure();

    private static async Task<bool> PlayAsync(string[] says)
    {
        using var host = DialogHost.Untouched();
        await host.SayAllAsync("checklist", "4 December");
        foreach (var said in says)
        {
            var before = host.Checklists.Tasks.ToList();
            var replies = await host.SayAsync(said);

            Assert.NotEmpty(replies);
            var gone = before.Where(task => host.Checklists.Tasks.All(left => left.Id != task.Id)).ToList();
            Assert.True(gone.Count == 0 || said is "yes" or "👍" or "undo" or "back" or "rückgängig", $"'{said}' deleted {gone.Count} tasks.");
            Assert.All(host.Checklists.Tasks, task => Assert.InRange(task.Title.Length, 1, ChecklistTask.LongestTitle));
            Assert.All(host.State.Values, state => Assert.True(state.ToString().Length < LargestState));
        }

        return true;
    }

    private static async Task<bool> UndoAllAsync(string[] says)
    {
        using var host = DialogHost.Untouched();
        await host.SayAllAsync("checklist", "4 December");
        var beginning = Facts(host);
        await host.SayAllAsync(says);
        await host.SayAllAsync([.. says.Select(_ => "undo")]);

        Assert.Equal(beginning, Facts(host));
        return true;
    }

    private static IReadOnlyList<string> Facts(DialogHost host) =>
        [.. host.Checklists.Tasks.Select(task => $"{task.Id} {task.Title} {task.Status} {task.Priority} {task.Owner} {task.Due} {task.Note}")];
}
