using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>A list of tasks: as a card with boxes to tick, and the same in plain text.</summary>
internal static class ChecklistMessage
{
    public const string Subject = "checklist";

    // A card holds 28 KB, and nobody reads more on one.
    private const int MostOnCard = 40;
    private const int MostInText = 60;
    private const int LongestTitle = 120;

    /// <summary>One line of a task: its title, and what else is worth knowing.</summary>
    public static string LineOf(ChecklistTurn turn, ChecklistTask task) => LineOf(turn, task, turn.DayOf);

    private static string LineOf(ChecklistTurn turn, ChecklistTask task, Func<DateOnly, TimeOnly?, string> dayOf)
    {
        var texts = turn.Texts;
        string?[] more =
        [
            task.Due is { } due && task.IsOpen ? texts.DueSuffix.With(("date", dayOf(due, task.DueTime))) : null,
            task.Owner != TaskOwner.Leaver ? texts.OwnerSuffix.With(("owner", texts.Owners[task.Owner])) : null,
            task.Priority == TaskPriority.High && task.IsOpen ? texts.PrioritySuffix.With(("priority", texts.Priorities[task.Priority])) : null,
            task.Note is { } note ? texts.NoteSuffix.With(("note", PlainText.Shorten(PlainText.OneLine(note), LongestTitle))) : null,
        ];
        var told = string.Join(", ", more.OfType<string>());
        var title = PlainText.Shorten(turn.Titles.Of(task), LongestTitle);
        return told.Length > 0 ? $"{title} ({told})" : title;
    }

    /// <summary>The list in words, numbered as it is then remembered; in passing nothing is, and there are no numbers.</summary>
    public static string Text(ChecklistTurn turn, string heading, IReadOnlyList<ChecklistTask> tasks)
    {
        var lines = tasks.Take(MostInText).Select((task, index) => turn.InPassing
            ? $"{(task.IsOpen ? "•" : "✓")} {LineOf(turn, task)}"
            : (task.IsOpen ? turn.Texts.ListLine : turn.Texts.DoneLine).With(("number", index + 1), ("title", LineOf(turn, task))));
        string?[] parts =
        [
            heading,
            .. tasks.Count == 0 ? [turn.Texts.NoneLeft] : lines,
            tasks.Count > MostInText ? turn.Texts.AndMore.With(("count", tasks.Count - MostInText)) : null,
            Progress(turn),
            turn.InPassing ? turn.Texts.PassingHint : null,
        ];
        return string.Join('\n', parts.OfType<string>());
    }

    public static string Progress(ChecklistTurn turn) =>
        turn.Texts.Progress.With(("done", turn.Open.Tasks.Count(task => !task.IsOpen)), ("total", turn.Open.Tasks.Count));

    /// <param name="tasks">Shown in this order; the first ones where they are too many.</param>
    public static Activity Card(ChecklistTurn turn, string heading, IReadOnlyList<ChecklistTask> tasks, string nonce)
    {
        var onCard = tasks.Take(MostOnCard).ToList();
        var stamp = new CardStamp(Subject, Subject, nonce);
        var input = new JObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = CardSubmit.AnswerKey,
            ["label"] = turn.Texts.CardLabel,
            ["style"] = "expanded",
            ["isMultiSelect"] = true,
            ["wrap"] = true,
            ["value"] = string.Join(',', onCard.Where(task => !task.IsOpen).Select(task => task.Id)),
            ["choices"] = new JArray(onCard.Select(task => new JObject { ["title"] = LineOf(turn, task, turn.ShortDayOf), ["value"] = task.Id.ToString() })),
        };
        JObject[] body =
        [
            CardText.Heading(heading),
            CardText.Small(Progress(turn)),
            input,
            .. tasks.Count > MostOnCard ? [CardText.Small(turn.Texts.AndMore.With(("count", tasks.Count - MostOnCard)))] : Array.Empty<JObject>(),
        ];
        return AdaptiveCard.ToActivity(heading, Text(turn, heading, tasks), body, [SubmitAction.Answer(turn.Kit.CardSubmit, stamp)]);
    }
}
