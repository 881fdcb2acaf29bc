using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.PolicyQuestions;
using ExitBot.Dialogs.PolicyQuestions.Domain.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api.PolicyQuestions;

/// <summary>/api/v1/policies: questions answered from the company's documents, and those that were not.</summary>
internal static class PolicyQuestionEndpoints
{
    public static void MapPolicyQuestions(this RouteGroupBuilder api)
    {
        var policies = api.MapGroup("/policies").WithTags("Policy questions");

        policies.MapPost("/ask", AskAsync)
            .RequireApiRole(ApiRole.Chat)
            .WithSummary("Answers a question from the policy documents")
            .WithDescription(
                "answer quotes the documents, citations say where it stands. With a language model answer begins with sentences of its own, each followed by the number of its citation, like [1]. Two citations of different documents are two answers: answer says when they disagree. "
                + "Where the documents do not answer, answered is false and answer says whom to ask. country and audience leave out documents that are for others.")
            .RequestExample(PolicyQuestion.Sample)
            .Example(StatusCodes.Status200OK, PolicyReply.Sample)
            .Refuses(StatusCodes.Status400BadRequest, "question is missing or longer than 2,000 characters, or country or audience is too long.");

        policies.MapGet("/unanswered", ListAsync)
            .RequireApiRole(ApiRole.Operator, ApiRole.HrCase)
            .WithSummary("Lists questions that the documents did not answer, the newest first")
            .WithDescription("question is null where its words may not be kept, because it was asked in an interview without consent, and for callers without the role hr_case. Who asked is not told.")
            .Example(StatusCodes.Status200OK, UnansweredItem.Page)
            .Refuses(StatusCodes.Status400BadRequest, "limit or cursor is wrong.");
    }

    private static async Task<Ok<PolicyReply>> AskAsync(
        PolicyQuestion question, PolicyDesk desk, IAskedQuestionStore store, IUnitOfWork unit, CancellationToken cancellationToken)
    {
        question.Check();
        var reply = await desk.AskAsync(question.Question!, question.Country, question.Audience, cancellationToken);
        store.Stage(reply.Asked);
        await unit.CommitAsync(cancellationToken);
        return TypedResults.Ok(PolicyReply.Of(reply));
    }

    private static async Task<Ok<ItemList<UnansweredItem>>> ListAsync(PageRequest page, IUnansweredQuestions questions, HttpContext context, CancellationToken cancellationToken)
    {
        var mayReadWords = ApiCaller.Of(context).Roles.Contains(ApiRole.HrCase);
        var found = await questions.ListAsync(page.After, page.Limit + 1, cancellationToken);
        return TypedResults.Ok(ItemList.Of(page, found, asked => new ListPlace(asked.At, asked.Id), asked => UnansweredItem.Of(asked, mayReadWords)));
    }
}
