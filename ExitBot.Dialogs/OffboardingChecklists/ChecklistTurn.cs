using System.Globalization;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Calendar;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>One turn about one list: the list, what is remembered of the talk, and the words to answer in.</summary>
internal sealed class ChecklistTurn(ITurnContext context, DialogInstance component, OpenChecklist open, TextCatalog<ChecklistTexts> catalog, DialogKitTexts kit, DateOnly today)
{
    private const int ShortDays = 183;

    public ITurnContext Context => context;

    public OpenChecklist Open => open;

    public string Language { get; } = context.Language();

    public ChecklistTexts Texts { get; } = catalog.For(context.Language());

    public DialogKitTexts Kit => kit;

    public TaskTitles Titles { get; } = TaskTitles.For(context.Language());

    public DateOnly Today => today;

    /// <summary>Said in the middle of something else: no card is sent, because nobody would hear what it sends in.</summary>
    public bool InPassing { get; init; }

    public ChecklistProgress Progress
    {
        get => component.Progress<ChecklistProgress>();
        set => component.KeepProgress(value);
    }

    /// <summary>What is asked for; empty when it is nothing that is understood. Where a pattern fits but leaves open which task is meant, a reading that knows the tasks is better.</summary>
    public IReadOnlyList<ChecklistCommand> Read(string text)
    {
        var (found, finder) = (CommandReader.Read(text, today, Language), Finder);
        return found.Count > 0 && found.All(command => command.Task is null || finder.Names(command.Task.Words)) ? found
            : FreeOrderReader.Read(text, today, Language, finder.Names) is { Count: > 0 } free ? free
            : found;
    }

    public TaskFinder Finder => new(open.Tasks, ChecklistProgress.Read(Progress.Shown), ChecklistProgress.Read(Progress.Mentioned));

    public ChecklistDesk Desk => new(open, today, ChecklistProgress.Read(Progress.Shown), ChecklistProgress.Read(Progress.Mentioned));

    /// <summary>The day where the person is: by what the channel tells, or by what is known of them.</summary>
    public static DateOnly TodayOf(Activity activity, Checklist? list, string timeZone, DateTimeOffset now)
    {
        var zone = LocalTime.Find(ZoneOf(activity)) ?? LocalTime.Find(list?.TimeZone) ?? LocalTime.Find(timeZone) ?? TimeZoneInfo.Utc;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
    }

    /// <summary>Null when the channel does not tell.</summary>
    public static string? ZoneOf(Activity activity) =>
        LocalTime.Find(activity.LocalTimezone) is not null ? activity.LocalTimezone
        : activity.LocalTimestamp is { } local ? LocalTime.Write(local.Offset)
        : null;

    /// <summary>What people wrote may stand in it: it is shown as it is, without formatting.</summary>
    public Task SayAsync(string text, CancellationToken cancellationToken, params IEnumerable<Choice> choices)
    {
        var message = QuickReplies.Under(text, choices);
        message.TextFormat = TextFormatTypes.Plain;
        return SendAsync(message, cancellationToken);
    }

    public Task SendAsync(Activity message, CancellationToken cancellationToken) => context.SendActivityAsync(message, cancellationToken);

    public string TitlesOf(IEnumerable<ChecklistTask> tasks) => string.Join(", ", tasks.Select(Titles.Of));

    public string DayOf(DateOnly day, TimeOnly? time = null) => Texts.Day(day, time, Language);

    /// <summary>For a card, where a line is short: without its year while that can be no other.</summary>
    public string ShortDayOf(DateOnly day, TimeOnly? time) =>
        Math.Abs(day.DayNumber - today.DayNumber) < ShortDays ? Texts.ShortDay(day, time, Language) : DayOf(day, time);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
