using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>/api/v1/checklist/tasks: the tasks of one person, for scripts and for HR. What is changed here "undo" of the chat leaves alone.</summary>
internal static class ChecklistEndpoints
{
    private const string NoTask = "This person has no task with this id.";
    private const string Stale = "The task has been changed since: read it again and decide anew.";

    public static void MapChecklists(this RouteGroupBuilder api)
    {
        var tasks = api.MapGroup("/checklist/tasks").WithTags("Checklist").RequireApiRole(ApiRole.Chat);

        tasks.MapGet("", ListAsync)
            .WithSummary("Lists the tasks of a person by the day they are due")
            .WithDescription("user_id is user.id of the chat. status is open or done, priority low, normal or high, owner leaver, manager, it, hr or payroll; due_before and due_after are days, not included.")
            .Example(StatusCodes.Status200OK, TaskItem.Page)
            .Refuses(StatusCodes.Status400BadRequest, "A filter, limit or cursor is wrong.");
        tasks.MapPost("", AddAsync)
            .WithSummary("Adds a task to the list of a person")
            .RequestExample(NewTask.Example)
            .Example(StatusCodes.Status201Created, TaskCreated.Example)
            .Refuses(StatusCodes.Status400BadRequest, "A field is wrong.")
            .Refuses(StatusCodes.Status409Conflict, "The list is full, or the person is changing it at this moment.");
        tasks.MapGet("/{id}", ReadAsync)
            .WithSummary("Reads a task")
            .WithDescription("The ETag is its version.")
            .Example(StatusCodes.Status200OK, TaskItem.Example)
            .Refuses(StatusCodes.Status404NotFound, NoTask);
        tasks.MapPatch("/{id}", ChangeAsync)
            .WithSummary("Changes a task")
            .WithDescription("What is left out stays; due and note may be null. With If-Match only that version is changed.")
            .RequestExample(TaskPatch.Example)
            .Example(StatusCodes.Status200OK, TaskItem.Example)
            .Refuses(StatusCodes.Status400BadRequest, "A field is wrong.")
            .Refuses(StatusCodes.Status404NotFound, NoTask)
            .Refuses(StatusCodes.Status412PreconditionFailed, Stale);
        tasks.MapDelete("/{id}", DeleteAsync)
            .WithSummary("Deletes a task")
            .WithDescription("With If-Match only that version is deleted.")
            .Refuses(StatusCodes.Status404NotFound, NoTask)
            .Refuses(StatusCodes.Status412PreconditionFailed, Stale);
    }

    private static async Task<Ok<ItemList<TaskItem>>> ListAsync(
        [FromQuery(Name = "user_id")] string? userId,
        string? status,
        string? priority,
        string? owner,
        [FromQuery(Name = "due_before")] string? dueBefore,
        [FromQuery(Name = "due_after")] string? dueAfter,
        PageRequest page,
        IChecklistStore store,
        CancellationToken cancellationToken)
    {
        var filter = TaskFilter.Read(status, priority, owner, dueBefore, dueAfter);
        var found = filter.Of(await store.ListAsync(ChecklistUser.Read(userId), cancellationToken), page.After);
        return TypedResults.Ok(ItemList.Of(page, found, TaskFilter.PlaceOf, TaskItem.Of));
    }

    private static async Task<Results<Created<TaskCreated>, ProblemHttpResult>> AddAsync(
        [FromQuery(Name = "user_id")] string? userId, NewTask task, ChecklistService checklists, IUnitOfWork unit, HttpContext context, CancellationToken cancellationToken)
    {
        var person = ChecklistUser.Read(userId);
        var draft = task.Check();
        var open = await checklists.OpenEmptyAsync(person, SpokenLanguages.English, cancellationToken);
        if (open.Add(draft) is not { } added)
        {
            return ApiProblems.Conflict($"The list has {OpenChecklist.MostTasks} tasks, more do not fit: delete some first.");
        }

        try
        {
            await unit.CommitAsync(cancellationToken);
        }
        catch (StaleWriteException)
        {
            return ApiProblems.Conflict("The person's list was begun at this moment: send it again.");
        }

        context.Response.Headers.ETag = TaskItem.TagOf(added.Version);
        return TypedResults.Created($"{ApiServiceCollectionExtensions.Prefix}/checklist/tasks/{added.Id}?user_id={Uri.EscapeDataString(person.Id)}", new TaskCreated(added.Id.ToString()));
    }

    private static async Task<Results<Ok<TaskItem>, ProblemHttpResult>> ReadAsync(
        string id, [FromQuery(Name = "user_id")] string? userId, ChecklistService checklists, HttpContext context, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, userId, checklists, cancellationToken) is not var (_, task))
        {
            return ApiProblems.NotFound(NoTask);
        }

        context.Response.Headers.ETag = TaskItem.TagOf(task.Version);
        return TypedResults.Ok(TaskItem.Of(task));
    }

    private static async Task<Results<Ok<TaskItem>, ProblemHttpResult>> ChangeAsync(
        string id, [FromQuery(Name = "user_id")] string? userId, TaskPatch patch, ChecklistService checklists, IUnitOfWork unit, HttpContext context, CancellationToken cancellationToken)
    {
        var change = patch.Check();
        if (await FindAsync(id, userId, checklists, cancellationToken) is not var (open, task))
        {
            return ApiProblems.NotFound(NoTask);
        }

        if (!IfMatch.Fits(context.Request, task.Version))
        {
            return PreconditionFailed();
        }

        var changed = open.Change(task, change);
        try
        {
            await unit.CommitAsync(cancellationToken);
        }
        catch (StaleWriteException)
        {
            return PreconditionFailed();
        }

        context.Response.Headers.ETag = TaskItem.TagOf(changed.Version);
        return TypedResults.Ok(TaskItem.Of(changed));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        string id, [FromQuery(Name = "user_id")] string? userId, ChecklistService checklists, IUnitOfWork unit, HttpContext context, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, userId, checklists, cancellationToken) is not var (open, task))
        {
            return ApiProblems.NotFound(NoTask);
        }

        if (!IfMatch.Fits(context.Request, task.Version))
        {
            return PreconditionFailed();
        }

        open.Delete(task);
        try
        {
            await unit.CommitAsync(cancellationToken);
        }
        catch (StaleWriteException)
        {
            return PreconditionFailed();
        }

        return TypedResults.NoContent();
    }

    private static async Task<(OpenChecklist Open, ChecklistTask Task)?> FindAsync(string id, string? userId, ChecklistService checklists, CancellationToken cancellationToken) =>
        ChecklistUser.Read(userId) is var person && ApiId.TryRead(id, out var key) && await checklists.FindAsync(person, cancellationToken) is { } open && open.Find(new TaskId(key)) is { } task ? (open, task) : null;

    private static ProblemHttpResult PreconditionFailed() => TypedResults.Problem(Stale, statusCode: StatusCodes.Status412PreconditionFailed);
}
