using System.Globalization;
using System.Text;
using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ExitBot.Bot.Api.PolicyQuestions;

/// <summary>/api/v1/policies/documents: what questions are answered from.</summary>
internal static class PolicyDocumentEndpoints
{
    // The largest setting of Policies:LargestFileMb, and a form around it. What is over the setting is skipped with a reason.
    private const long LargestForm = 101L * 1024 * 1024;
    private const int LongestName = 200;
    private const string NoDocument = "There is no policy document with this id.";
    private static readonly string[] Facts = ["title", "language", "owner", "country", "audience", "version", "valid_from", "valid_to"];

    public static void MapPolicyDocuments(this RouteGroupBuilder api)
    {
        var documents = api.MapGroup("/policies/documents").WithTags("Policy questions").RequireApiRole(ApiRole.Operator, ApiRole.HrCase);

        documents.MapGet("", ListAsync)
            .WithSummary("Lists the policy documents, the newest change first")
            .WithDescription("state is queued, indexed, skipped or expired; reason says why a document is skipped. Questions are answered from indexed ones that are in force.")
            .Example(StatusCodes.Status200OK, PolicyDocumentItem.Page)
            .Refuses(StatusCodes.Status400BadRequest, "limit or cursor is wrong.");

        documents.MapPost("", UploadAsync)
            .DisableAntiforgery()
            .Accepts<IFormFile>("multipart/form-data")
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestForm })
            .WithSummary("Adds a policy document, or puts it in the place of the one uploaded under the same name")
            .WithDescription(
                "A form with one file (Markdown, text, HTML, PDF or DOCX) and, where the file does not say them itself, title, language, owner, country, audience, version, "
                + "valid_from and valid_to. A file that cannot be read is kept as skipped, with the reason.")
            .Example(StatusCodes.Status201Created, PolicyDocumentItem.Sample)
            .Refuses(StatusCodes.Status400BadRequest, "The form has no file, or its name is no name of a file.")
            .Refuses(StatusCodes.Status413PayloadTooLarge, "The form is larger than 101 MB.")
            .Refuses(StatusCodes.Status415UnsupportedMediaType, "The body is no multipart form.");

        documents.MapDelete("/{id}", DeleteAsync)
            .WithSummary("Removes an uploaded document; no answer cites it any more")
            .Refuses(StatusCodes.Status404NotFound, NoDocument)
            .Refuses(StatusCodes.Status409Conflict, "It lies in the folder of policy documents: remove the file there.");
    }

    private static async Task<Ok<ItemList<PolicyDocumentItem>>> ListAsync(PageRequest page, IPolicyDocumentStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        var found = await store.ListAsync(page.After, page.Limit + 1, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return TypedResults.Ok(ItemList.Of(page, found, entry => new ListPlace(entry.UpdatedAt, entry.Document.Id.Value), entry => PolicyDocumentItem.Of(entry, today)));
    }

    private static async Task<Results<Created<PolicyDocumentItem>, ProblemHttpResult>> UploadAsync(
        HttpRequest request, PolicyIndexer indexer, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return TypedResults.Problem("Send a form (multipart/form-data) with the document as its file.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await request.ReadFormAsync(cancellationToken);
        var (file, name) = Read(form);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        var policy = await indexer.UploadAsync(name, content.ToArray(), FactsOf(form), cancellationToken);
        var item = PolicyDocumentItem.Of(policy, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return TypedResults.Created($"{ApiServiceCollectionExtensions.Prefix}/policies/documents/{item.Id}", item);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(string id, IPolicyDocumentStore store, PolicyIndexer indexer, CancellationToken cancellationToken)
    {
        if (!ApiId.TryRead(id, out var key) || await store.FindAsync(new PolicyDocumentId(key), cancellationToken) is not { } policy)
        {
            return ApiProblems.NotFound(NoDocument);
        }

        if (!policy.IsUpload)
        {
            return TypedResults.Problem("It lies in the folder of policy documents: remove the file there, and it is gone at the next look.", statusCode: StatusCodes.Status409Conflict);
        }

        await indexer.DeleteAsync(policy.Document.Id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static (IFormFile File, string Name) Read(IFormCollection form)
    {
        var errors = new FieldErrors();
        if (form.Files is not [var file])
        {
            errors.Add("file", form.Files.Count == 0 ? "is missing: send the document as a file of the form." : "is there more than once: send one document at a time.");
            errors.ThrowIfAny();
            throw new InvalidOperationException("The errors end the call.");
        }

        // A browser of old sends the whole path.
        var name = file.FileName.Split('/', '\\')[^1].Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            errors.Add("file", string.Create(CultureInfo.InvariantCulture, $"must have a name of 1 to {LongestName} characters."));
        }

        errors.ThrowIfAny();
        return (file, name);
    }

    private static string? FactsOf(IFormCollection form)
    {
        var lines = new StringBuilder();
        foreach (var fact in Facts.Where(fact => !string.IsNullOrWhiteSpace(form[fact])))
        {
            lines.Append(fact).Append(": ").Append(PlainText.OneLine(form[fact].ToString())).Append('\n');
        }

        return lines.Length == 0 ? null : lines.ToString();
    }
}
