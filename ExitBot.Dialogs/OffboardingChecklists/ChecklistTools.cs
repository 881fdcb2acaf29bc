using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;
using Microsoft.SemanticKernel;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>
/// What a language model may do to the list of the person it talks with, and to no other. Changes are staged in the turn, said back in our words and undone by "undo";
/// a deletion is only proposed: the person is asked.
/// </summary>
internal sealed class ChecklistTools(ChecklistDesk desk)
{
    private const string Unknown = "There is no task with this id. list_tasks tells the ids.";

    private readonly List<ChecklistOutcome> _outcomes = [];
    private readonly List<TaskId> _ids = [.. desk.Open.Tasks.Select(task => task.Id)];

    /// <summary>What came of the calls, to be said back.</summary>
    public IReadOnlyList<ChecklistOutcome> Outcomes => _outcomes;

    [KernelFunction("list_tasks")]
    [Description("Lists the tasks of the checklist.")]
    public string List() => JsonSerializer.Serialize(desk.Open.Tasks.Select(Describe));

    [KernelFunction("add_task")]
    [Description("Adds a task.")]
    public string Add(
        [Description("What is to be done, in the person's words")] string title,
        [Description("The day, like 2026-11-27")] string? due = null,
        [Description("low, normal or high")] string? priority = null,
        [Description("leaver, manager, it, hr or payroll")] string? owner = null,
        [Description("A remark")] string? note = null) =>
        ReadFacts(due, priority, owner) is var (day, level, who, wrong) && wrong is not null ? wrong
        : Do(new ChecklistCommand(CommandKind.Add) { Title = title, Due = day, Priority = level, Owner = who, Note = note });

    [KernelFunction("update_task")]
    [Description("Changes a task. What is left out stays.")]
    public string Update(
        [Description("The id, like t2")] string id,
        [Description("A new title")] string? title = null,
        [Description("The day, like 2026-11-27")] string? due = null,
        [Description("low, normal or high")] string? priority = null,
        [Description("leaver, manager, it, hr or payroll")] string? owner = null,
        [Description("A remark")] string? note = null)
    {
        var (day, level, who, wrong) = ReadFacts(due, priority, owner);
        if (wrong is not null)
        {
            return wrong;
        }

        ChecklistCommand?[] commands =
        [
            title is null ? null : new ChecklistCommand(CommandKind.Rename) { Title = title },
            day is null ? null : new ChecklistCommand(CommandKind.Due) { Due = day },
            level is null ? null : new ChecklistCommand(CommandKind.Priority) { Priority = level },
            who is null ? null : new ChecklistCommand(CommandKind.Owner) { Owner = who },
            note is null ? null : new ChecklistCommand(CommandKind.Note) { Note = note },
        ];
        return string.Join(' ', commands.OfType<ChecklistCommand>().Select(command => DoTo(id, command)));
    }

    [KernelFunction("complete_task")]
    [Description("Marks a task as done.")]
    public string Complete([Description("The id, like t2")] string id) => DoTo(id, new ChecklistCommand(CommandKind.Done));

    [KernelFunction("delete_task")]
    [Description("Proposes to delete a task. The person is asked before it happens.")]
    public string Delete([Description("The id, like t2")] string id) => DoTo(id, new ChecklistCommand(CommandKind.Delete));

    private string DoTo(string id, ChecklistCommand command) =>
        Find(id) is { } task ? Do(command with { Task = new TaskReference(id, [task.Value]) }) : Unknown;

    private string Do(ChecklistCommand command)
    {
        var outcomes = desk.Do(command).ToList();
        _outcomes.AddRange(outcomes);
        foreach (var added in desk.Open.Tasks.Where(task => !_ids.Contains(task.Id)))
        {
            _ids.Add(added.Id);
        }

        return string.Join(' ', outcomes.Select(Answer));
    }

    private static string Answer(ChecklistOutcome outcome) => outcome switch
    {
        ChecklistOutcome.Changed => "Done.",
        ChecklistOutcome.AlreadySo => "It was so already.",
        ChecklistOutcome.PastDay => "That day is over: ask the person for another one.",
        ChecklistOutcome.Full => "The list is full.",
        ChecklistOutcome.Ask => "The person will be asked first.",
        _ => "Nothing was changed.",
    };

    private object Describe(ChecklistTask task) => new
    {
        id = $"t{_ids.IndexOf(task.Id) + 1}",
        title = task.Title,
        status = task.IsOpen ? "open" : "done",
        due = task.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        priority = Name(task.Priority),
        owner = Name(task.Owner),
    };

    private TaskId? Find(string id) =>
        int.TryParse(id.TrimStart('t', 'T'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _ids.Count && desk.Open.Find(_ids[number - 1]) is not null
            ? _ids[number - 1]
            : null;

    private static (DueWish? Due, TaskPriority? Priority, TaskOwner? Owner, string? Wrong) ReadFacts(string? due, string? priority, string? owner)
    {
        DateOnly day = default;
        TaskPriority level = default;
        TaskOwner who = default;
        var wrong = due is not null && !DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? "due must be a day like 2026-11-27."
            : priority is not null && !TryParse(priority, out level) ? "priority must be low, normal or high."
            : owner is not null && !TryParse(owner, out who) ? "owner must be leaver, manager, it, hr or payroll."
            : null;
        return (due is null ? null : new DueWish(day), priority is null ? null : level, owner is null ? null : who, wrong);
    }

    private static bool TryParse<T>(string text, out T value)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
