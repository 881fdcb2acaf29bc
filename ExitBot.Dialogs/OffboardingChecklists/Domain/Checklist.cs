using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>What belongs to the list of one person as a whole. The tasks are records of their own.</summary>
public sealed record Checklist
{
    public required PersonKey Person { get; init; }

    /// <summary>The last working day. Null: not known yet, and then nothing of the templates has a day.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Whose working days count, as ISO 3166 has it: "DE". Null: Monday to Friday.</summary>
    public string? Country { get; init; }

    /// <summary>The tasks of the templates are on it. Not yet where a script has given somebody a task before they asked for their list.</summary>
    public bool HasTemplates { get; init; }

    /// <summary>As the channel last told it, "Europe/Berlin" or "+02:00". Null: it never did.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What the person is reminded in.</summary>
    public required string Language { get; init; }

    /// <summary>What was done by talking, the latest last, to be taken back.</summary>
    public IReadOnlyList<ChecklistStep> Steps { get; init; } = [];

    /// <summary>The person's day of the latest reminder: there is one a day at most.</summary>
    public DateOnly? RemindedOn { get; init; }

    /// <summary>The day the other owners last heard of what is overdue.</summary>
    public DateOnly? OwnersToldOn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>What one message changed.</summary>
public sealed record ChecklistStep(IReadOnlyList<TaskChange> Changes);

/// <param name="Before">Null: the task was added.</param>
/// <param name="After">Null: it was deleted.</param>
public sealed record TaskChange(ChecklistTask? Before, ChecklistTask? After)
{
    public TaskId Id => (Before ?? After)!.Id;
}
