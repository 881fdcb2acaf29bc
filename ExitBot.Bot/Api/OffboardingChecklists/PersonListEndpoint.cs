using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>PUT /api/v1/people/{person}/checklist: HR begins somebody's list, or tells another last day. The call is written down.</summary>
internal static class PersonListEndpoint
{
    private const string BeingChanged = "The person's list is being changed at this moment: send it again.";

    public static void MapPersonList(this RouteGroupBuilder api) =>
        api.MapPut("/people/{person}/checklist", BeginAsync)
            .WithTags("Checklist")
            .RequireApiRole(ApiRole.HrCase)
            .WithSummary("Begins the list of a person, or changes its last day and language")
            .WithDescription(
                "A new list gets the tasks of the templates that fit what an invitation says of the person. With another last day the tasks that nobody has moved go along. Without a realm it is the one list that the id has, else that of "
                + "the invited employee with this id; realm is employee, entra: and the tenant, or channel: and the channel.")
            .RequestExample(ListBeginning.Example)
            .Example(StatusCodes.Status200OK, PersonList.Example)
            .Example(StatusCodes.Status201Created, PersonList.Example)
            .Refuses(StatusCodes.Status400BadRequest, "A field is wrong, or the realm is missing.")
            .Refuses(StatusCodes.Status409Conflict, BeingChanged);

    private static async Task<Results<Ok<PersonList>, Created<PersonList>, ProblemHttpResult>> BeginAsync(
        string person, string? realm, ListBeginning list, ListOfPerson lists, ChecklistService checklists, IUnitOfWork unit, HttpContext context, CancellationToken cancellationToken)
    {
        var (lastDay, language) = list.Check();
        var whose = await lists.FindOrNameAsync(person, realm, "checklist.change", context, cancellationToken);
        var isNew = await checklists.FindAsync(whose, cancellationToken) is not { List.HasTemplates: true };
        var open = await checklists.OpenAsync(whose, language ?? SpokenLanguages.English, cancellationToken);
        if (lastDay is { } day && day != open.List.LastDay)
        {
            open.SetLastDay(day);
        }

        if (language is not null)
        {
            open.Meet(language, timeZone: null);
        }

        try
        {
            await unit.CommitAsync(cancellationToken);
        }
        catch (StaleWriteException)
        {
            return ApiProblems.Conflict(BeingChanged);
        }

        var told = PersonList.Of(open);
        return isNew ? TypedResults.Created((string?)null, told) : TypedResults.Ok(told);
    }
}
