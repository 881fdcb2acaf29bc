using Microsoft.AspNetCore.Mvc;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>Which tasks are wanted, as the address says it.</summary>
internal sealed class TaskQuery
{
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "priority")]
    public string? Priority { get; init; }

    [FromQuery(Name = "owner")]
    public string? Owner { get; init; }

    [FromQuery(Name = "due_before")]
    public string? DueBefore { get; init; }

    [FromQuery(Name = "due_after")]
    public string? DueAfter { get; init; }
}
