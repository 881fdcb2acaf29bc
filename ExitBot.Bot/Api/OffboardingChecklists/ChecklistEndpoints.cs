using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>/api/v1/checklist/tasks: the tasks of one person, for scripts.</summary>
internal static class ChecklistEndpoints
{
    public static void MapChecklists(this RouteGroupBuilder api)
    {
        var tasks = api.MapGroup("/checklist/tasks").WithTags("Checklist").RequireApiRole(ApiRole.Chat);

        tasks.MapGet("", ListAsync)
            .WithSummary("Lists the tasks of a person by the day they are due")
            .WithDescription("user_id is user.id of the chat. status is open or done, priority low, normal or high, owner leaver, manager, it, hr or payroll; due_before and due_after are days, not included.")
            .ListsTasks()
            .Refuses(StatusCodes.Status400BadRequest, "A filter, limit or cursor is wrong.");
        tasks.MapPost("", AddAsync)
            .WithSummary("Adds a task to the list of a person")
            .AddsTask()
            .Refuses(StatusCodes.Status400BadRequest, "A field is wrong.");
        tasks.MapGet("/{id}", ReadAsync)
            .WithSummary("Reads a task")
            .WithDescription("The ETag is its version.")
            .ReadsTask();
        tasks.MapPatch("/{id}", ChangeAsync)
            .WithSummary("Changes a task")
            .WithDescription("What is left out stays; due and note may be null. With If-Match only that version is changed.")
            .ChangesTask()
            .Refuses(StatusCodes.Status400BadRequest, "A field is wrong.");
        tasks.MapDelete("/{id}", DeleteAsync)
            .WithSummary("Deletes a task")
            .WithDescription("With If-Match only that version is deleted.")
            .DeletesTask();
    }

    private static Task<Ok<ItemList<TaskItem>>> ListAsync(
        [FromQuery(Name = "user_id")] string? userId, [AsParameters] TaskQuery query, PageRequest page, ChecklistTasks tasks, CancellationToken cancellationToken) =>
        tasks.ListAsync(ChecklistUser.Read(userId), TaskFilter.Read(query), page, cancellationToken);

    private static Task<Results<Created<TaskCreated>, ProblemHttpResult>> AddAsync(
        [FromQuery(Name = "user_id")] string? userId, NewTask task, ChecklistTasks tasks, HttpContext context, CancellationToken cancellationToken)
    {
        var person = ChecklistUser.Read(userId);
        return tasks.AddAsync(person, task, id => $"{ApiServiceCollectionExtensions.Prefix}/checklist/tasks/{id}?user_id={Uri.EscapeDataString(person.Id)}", context, cancellationToken);
    }

    private static Task<Results<Ok<TaskItem>, ProblemHttpResult>> ReadAsync(
        string id, [FromQuery(Name = "user_id")] string? userId, ChecklistTasks tasks, HttpContext context, CancellationToken cancellationToken) =>
        tasks.ReadAsync(ChecklistUser.Read(userId), id, context, cancellationToken);

    private static Task<Results<Ok<TaskItem>, ProblemHttpResult>> ChangeAsync(
        string id, [FromQuery(Name = "user_id")] string? userId, TaskPatch patch, ChecklistTasks tasks, HttpContext context, CancellationToken cancellationToken) =>
        tasks.ChangeAsync(ChecklistUser.Read(userId), id, patch, context, cancellationToken);

    private static Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        string id, [FromQuery(Name = "user_id")] string? userId, ChecklistTasks tasks, HttpContext context, CancellationToken cancellationToken) =>
        tasks.DeleteAsync(ChecklistUser.Read(userId), id, context, cancellationToken);
}
