using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>/api/v1/people/{person}/checklist/tasks: the same tasks for HR, of a person on whichever channel. Every call is written down.</summary>
internal static class PersonChecklistEndpoints
{
    private const string NoList = "Nobody with this id has a checklist.";
    private const string NoRealm = "The realm is missing.";
    private const string WrongField = "A field is wrong, or the realm is missing.";

    public static void MapPersonChecklists(this RouteGroupBuilder api)
    {
        var tasks = api.MapGroup("/people/{person}/checklist/tasks").WithTags("Checklist").RequireApiRole(ApiRole.HrCase);

        tasks.MapGet("", ListAsync)
            .WithSummary("Lists the tasks of a person for HR")
            .WithDescription("As GET /checklist/tasks. The person is named by the id of the channel or of the employer's directory; realm tells people apart whom both name alike. The read is written down.")
            .ListsTasks()
            .Refuses(StatusCodes.Status400BadRequest, "A filter, limit or cursor is wrong, or the realm is missing.")
            .Refuses(StatusCodes.Status404NotFound, NoList);
        tasks.MapPost("", AddAsync)
            .WithSummary("Adds a task to the list of a person for HR")
            .AddsTask()
            .Refuses(StatusCodes.Status400BadRequest, WrongField)
            .Refuses(StatusCodes.Status404NotFound, NoList);
        tasks.MapGet("/{id}", ReadAsync)
            .WithSummary("Reads a task of a person for HR")
            .WithDescription("The ETag is its version; the read is written down.")
            .ReadsTask()
            .Refuses(StatusCodes.Status400BadRequest, NoRealm);
        tasks.MapPatch("/{id}", ChangeAsync)
            .WithSummary("Changes a task of a person for HR")
            .WithDescription("As PATCH /checklist/tasks/{id}.")
            .ChangesTask()
            .Refuses(StatusCodes.Status400BadRequest, WrongField);
        tasks.MapDelete("/{id}", DeleteAsync)
            .WithSummary("Deletes a task of a person for HR")
            .WithDescription("As DELETE /checklist/tasks/{id}.")
            .DeletesTask()
            .Refuses(StatusCodes.Status400BadRequest, NoRealm);
    }

    private static async Task<Results<Ok<ItemList<TaskItem>>, ProblemHttpResult>> ListAsync(
        string person, [AsParameters] TaskQuery query, string? realm, PageRequest page, ChecklistTasks tasks, ListOfPerson list, HttpContext context, CancellationToken cancellationToken)
    {
        var filter = TaskFilter.Read(query);
        return await list.FindAsync(person, realm, "checklist.read", context, cancellationToken) is { } found
            ? await tasks.ListAsync(found, filter, page, cancellationToken)
            : ApiProblems.NotFound(NoList);
    }

    private static async Task<Results<Created<TaskCreated>, ProblemHttpResult>> AddAsync(
        string person, string? realm, NewTask task, ChecklistTasks tasks, ListOfPerson list, HttpContext context, CancellationToken cancellationToken) =>
        await list.FindAsync(person, realm, "checklist.change", context, cancellationToken) is { } found
            ? await tasks.AddAsync(found, task, id => AddressOf(person, realm, id), context, cancellationToken)
            : ApiProblems.NotFound(NoList);

    private static async Task<Results<Ok<TaskItem>, ProblemHttpResult>> ReadAsync(
        string person, string id, string? realm, ChecklistTasks tasks, ListOfPerson list, HttpContext context, CancellationToken cancellationToken) =>
        await list.FindAsync(person, realm, "checklist.read", context, cancellationToken) is { } found
            ? await tasks.ReadAsync(found, id, context, cancellationToken)
            : ApiProblems.NotFound(NoList);

    private static async Task<Results<Ok<TaskItem>, ProblemHttpResult>> ChangeAsync(
        string person, string id, string? realm, TaskPatch patch, ChecklistTasks tasks, ListOfPerson list, HttpContext context, CancellationToken cancellationToken) =>
        await list.FindAsync(person, realm, "checklist.change", context, cancellationToken) is { } found
            ? await tasks.ChangeAsync(found, id, patch, context, cancellationToken)
            : ApiProblems.NotFound(NoList);

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        string person, string id, string? realm, ChecklistTasks tasks, ListOfPerson list, HttpContext context, CancellationToken cancellationToken) =>
        await list.FindAsync(person, realm, "checklist.change", context, cancellationToken) is { } found
            ? await tasks.DeleteAsync(found, id, context, cancellationToken)
            : ApiProblems.NotFound(NoList);

    private static string AddressOf(string person, string? realm, TaskId id) =>
        $"{ApiServiceCollectionExtensions.Prefix}/people/{Uri.EscapeDataString(PathId.Of(person))}/checklist/tasks/{id}{(realm is null ? "" : $"?realm={Uri.EscapeDataString(realm)}")}";
}
