using System.Text.Json;
using ExitBot.Dialogs.OffboardingChecklists.Understanding;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>A command that waits for an answer. It lies in bot state as text.</summary>
/// <param name="Tasks">Of which one is meant, or all of which would be deleted.</param>
internal sealed record HeldCommand(HeldFor For, ChecklistCommand Command, IReadOnlyList<Guid>? Tasks = null)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static HeldCommand? Read(string? text) => text is null ? null : JsonSerializer.Deserialize<HeldCommand>(text);
}

internal enum HeldFor
{
    Task,
    Day,
    LastDay,
    Deletion,
}
