using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>What can be done to the tasks of one person, whoever asks. What is changed here "undo" of the chat leaves alone.</summary>
internal sealed class ChecklistTasks(ChecklistService checklists, IUnitOfWork unit)
{
    public const string NoTask = "This person has no task with this id.";
    public const string Stale = "The task has been changed since: read it again and decide anew.";

    public async Task<Ok<ItemList<TaskItem>>> ListAsync(PersonKey person, TaskFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        TypedResults.Ok(ItemList.Of(page, filter.Of((await checklists.FindAsync(person, cancellationToken))?.Tasks ?? [], page.After), TaskFilter.PlaceOf, TaskItem.Of));

    /// <param name="addressOf">Where the new task is to be found.</param>
    public async Task<Results<Created<TaskCreated>, ProblemHttpResult>> AddAsync(
        PersonKey person, NewTask task, Func<TaskId, string> addressOf, HttpContext context, CancellationToken cancellationToken)
    {
        var draft = task.Check();
        var open = await checklists.OpenEmptyAsync(person, SpokenLanguages.English, cancellationToken);
        if (open.Add(draft) is not { } added)
        {
            return ApiProblems.Conflict($"The list has {OpenChecklist.MostTasks} tasks, more do not fit: delete some first.");
        }

        if (!await CommitAsync(cancellationToken))
        {
            return ApiProblems.Conflict("The person's list was begun at this moment: send it again.");
        }

        context.Response.Headers.ETag = TaskItem.TagOf(added.Version);
        return TypedResults.Created(addressOf(added.Id), new TaskCreated(added.Id.ToString()));
    }

    public async Task<Results<Ok<TaskItem>, ProblemHttpResult>> ReadAsync(PersonKey person, string id, HttpContext context, CancellationToken cancellationToken) =>
        await FindAsync(person, id, cancellationToken) is var (_, task) ? Tagged(context, task) : ApiProblems.NotFound(NoTask);

    public async Task<Results<Ok<TaskItem>, ProblemHttpResult>> ChangeAsync(PersonKey person, string id, TaskPatch patch, HttpContext context, CancellationToken cancellationToken)
    {
        var change = patch.Check();
        if (await FindAsync(person, id, cancellationToken) is not var (open, task))
        {
            return ApiProblems.NotFound(NoTask);
        }

        if (!IfMatch.Fits(context.Request, task.Version))
        {
            return PreconditionFailed();
        }

        var changed = open.Change(task, change);
        return await CommitAsync(cancellationToken) ? Tagged(context, changed) : PreconditionFailed();
    }

    public async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(PersonKey person, string id, HttpContext context, CancellationToken cancellationToken)
    {
        if (await FindAsync(person, id, cancellationToken) is not var (open, task))
        {
            return ApiProblems.NotFound(NoTask);
        }

        if (!IfMatch.Fits(context.Request, task.Version))
        {
            return PreconditionFailed();
        }

        open.Delete(task);
        return await CommitAsync(cancellationToken) ? TypedResults.NoContent() : PreconditionFailed();
    }

    private async Task<(OpenChecklist Open, ChecklistTask Task)?> FindAsync(PersonKey person, string id, CancellationToken cancellationToken) =>
        ApiId.TryRead(id, out var key) && await checklists.FindAsync(person, cancellationToken) is { } open && open.Find(new TaskId(key)) is { } task ? (open, task) : null;

    /// <summary>False when somebody else was faster.</summary>
    private async Task<bool> CommitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await unit.CommitAsync(cancellationToken);
            return true;
        }
        catch (StaleWriteException)
        {
            return false;
        }
    }

    private static Ok<TaskItem> Tagged(HttpContext context, ChecklistTask task)
    {
        context.Response.Headers.ETag = TaskItem.TagOf(task.Version);
        return TypedResults.Ok(TaskItem.Of(task));
    }

    private static ProblemHttpResult PreconditionFailed() => TypedResults.Problem(Stale, statusCode: StatusCodes.Status412PreconditionFailed);
}
