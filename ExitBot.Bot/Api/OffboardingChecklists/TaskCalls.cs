using ExitBot.Bot.Api.OpenApi;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>What the document says of both resources of tasks: what they take, answer and refuse.</summary>
internal static class TaskCalls
{
    public static RouteHandlerBuilder ListsTasks(this RouteHandlerBuilder call) => call.Example(StatusCodes.Status200OK, TaskItem.Page);

    public static RouteHandlerBuilder AddsTask(this RouteHandlerBuilder call) => call
        .RequestExample(NewTask.Example)
        .Example(StatusCodes.Status201Created, TaskCreated.Example)
        .Refuses(StatusCodes.Status409Conflict, "The list is full, or the person is changing it at this moment.");

    public static RouteHandlerBuilder ReadsTask(this RouteHandlerBuilder call) => call
        .Example(StatusCodes.Status200OK, TaskItem.Example)
        .Refuses(StatusCodes.Status404NotFound, ChecklistTasks.NoTask);

    public static RouteHandlerBuilder ChangesTask(this RouteHandlerBuilder call) => call
        .RequestExample(TaskPatch.Example)
        .ReadsTask()
        .Refuses(StatusCodes.Status412PreconditionFailed, ChecklistTasks.Stale);

    public static RouteHandlerBuilder DeletesTask(this RouteHandlerBuilder call) => call
        .Refuses(StatusCodes.Status404NotFound, ChecklistTasks.NoTask)
        .Refuses(StatusCodes.Status412PreconditionFailed, ChecklistTasks.Stale);
}
