using System.Globalization;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>What is said about checklists. What a person may say lies in Understanding.</summary>
public sealed record ChecklistTexts
{
    /// <summary>Headings of the parts of a list.</summary>
    public required IReadOnlyDictionary<ListScope, string> Scopes { get; init => field = CompleteTexts.Of(value); }

    public required IReadOnlyDictionary<TaskPriority, string> Priorities { get; init => field = CompleteTexts.Of(value); }

    /// <summary>As they stand in a sentence, seen from the leaver.</summary>
    public required IReadOnlyDictionary<TaskOwner, string> Owners { get; init => field = CompleteTexts.Of(value); }

    public required string Intro { get; init; }

    public required string AskLastDay { get; init; }

    public required string LastDayUnclear { get; init; }

    public required TextTemplate LastDaySet { get; init; }

    public required string LastDaySkipped { get; init; }

    public required string SkipTitle { get; init; }

    public required TextTemplate Progress { get; init; }

    public required string NoneLeft { get; init; }

    /// <summary>In the middle of something else, where no list can be begun.</summary>
    public required string NoListYet { get; init; }

    /// <summary>Under a list that was shown in the middle of something else.</summary>
    public required string PassingHint { get; init; }

    public required TextTemplate ListLine { get; init; }

    public required TextTemplate DoneLine { get; init; }

    public required TextTemplate DueSuffix { get; init; }

    public required TextTemplate OwnerSuffix { get; init; }

    public required TextTemplate PrioritySuffix { get; init; }

    public required TextTemplate NoteSuffix { get; init; }

    public required TextTemplate AndMore { get; init; }

    public required TextTemplate Added { get; init; }

    public required TextTemplate Done { get; init; }

    public required TextTemplate Reopened { get; init; }

    public required TextTemplate Renamed { get; init; }

    public required TextTemplate Deleted { get; init; }

    public required TextTemplate DueSet { get; init; }

    public required TextTemplate DueRemoved { get; init; }

    public required TextTemplate PrioritySet { get; init; }

    public required TextTemplate NoteSet { get; init; }

    public required TextTemplate OwnerSet { get; init; }

    public required TextTemplate AlreadyDone { get; init; }

    public required TextTemplate AlreadyOpen { get; init; }

    public required TextTemplate AlreadySo { get; init; }

    public required TextTemplate WhichTask { get; init; }

    public required TextTemplate DidYouMean { get; init; }

    public required TextTemplate NoSuchTask { get; init; }

    public required TextTemplate WhichDay { get; init; }

    public required TextTemplate PastDay { get; init; }

    public required TextTemplate Full { get; init; }

    public required TextTemplate Undone { get; init; }

    public required string NothingToUndo { get; init; }

    public required string ChangedSince { get; init; }

    /// <summary>Said before all tasks are asked about: it may have been meant of everything that is kept.</summary>
    public required string AllTasksMeant { get; init; }

    public required TextTemplate ConfirmDelete { get; init; }

    public required string NotDeleted { get; init; }

    public required string NotUnderstood { get; init; }

    public required string Help { get; init; }

    public required string Kept { get; init; }

    /// <summary>What people say when something was done for them.</summary>
    public required IReadOnlyList<string> Thanks { get; init; }

    public required string ThanksAnswer { get; init; }

    public required string NotInGroups { get; init; }

    public required string UndoHint { get; init; }

    public required string CardLabel { get; init; }

    public required string CardSaved { get; init; }

    public required string NothingChanged { get; init; }

    public required TextTemplate OpenStatus { get; init; }

    public required TextTemplate DoneStatus { get; init; }

    public required string RemindSoon { get; init; }

    public required string RemindOverdue { get; init; }

    public required TextTemplate OwnersToldSubject { get; init; }

    public required string OwnersToldBody { get; init; }

    public required string DayFormat { get; init; }

    /// <summary>On a card, for a day that is less than half a year away.</summary>
    public required string ShortDayFormat { get; init; }

    public string Day(DateOnly day, string language) => day.ToString(DayFormat, CultureInfo.GetCultureInfo(language));

    /// <summary>With the time, where there is one.</summary>
    public string Day(DateOnly day, TimeOnly? time, string language) => WithTime(Day(day, language), time);

    public string ShortDay(DateOnly day, TimeOnly? time, string language) => WithTime(day.ToString(ShortDayFormat, CultureInfo.GetCultureInfo(language)), time);

    private static string WithTime(string day, TimeOnly? time) => time is { } at ? $"{day}, {at.ToString("HH:mm", CultureInfo.InvariantCulture)}" : day;
}

/// <summary>Which part of a list is shown.</summary>
public enum ListScope
{
    Open,
    Today,
    Week,
    Overdue,
    Done,

    /// <summary>What somebody else has to do.</summary>
    Owner,
}
