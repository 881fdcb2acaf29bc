using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExitBot.Bot.Authentication.ApiKeys;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ExitBot.Bot.Api.OpenApi;

/// <summary>Adds to each operation what its endpoint's metadata says: examples, roles, the parameters of a paged list.</summary>
internal sealed class ApiOperationTransformer(IOptions<JsonOptions> json) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var example in metadata.OfType<ApiExample>())
        {
            Show(operation, example);
        }

        foreach (var refusal in metadata.OfType<ApiRefusal>())
        {
            operation.Responses?[Text(refusal.StatusCode)].Description = refusal.Description;
        }

        if (metadata.OfType<NeededApiRoles>().LastOrDefault() is { } needed)
        {
            var roles = string.Join(" or ", needed.Roles.Select(role => role.WireName()));
            operation.Description = $"{operation.Description} Role: {roles}.".TrimStart();
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDocument.SecurityScheme, context.Document)] = [] }];
        }

        if (metadata.OfType<IsPaged>().Any())
        {
            operation.Parameters = [.. operation.Parameters ?? [], .. PageParameters()];
        }

        return Task.CompletedTask;
    }

    private void Show(OpenApiOperation operation, ApiExample example)
    {
        var content = example.Status is { } status ? operation.Responses?[Text(status)].Content : operation.RequestBody?.Content;
        foreach (var media in content?.Values ?? [])
        {
            media.Example = JsonSerializer.SerializeToNode(example.Body, json.Value.SerializerOptions);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<OpenApiParameter> PageParameters()
    {
        yield return new OpenApiParameter
        {
            Name = PageRequest.LimitName,
            In = ParameterLocation.Query,
            Description = "Items on one page.",
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = "1",
                Maximum = Text(PageRequest.LargestLimit),
                Default = JsonValue.Create(PageRequest.DefaultLimit),
            },
        };
        yield return new OpenApiParameter
        {
            Name = PageRequest.CursorName,
            In = ParameterLocation.Query,
            Description = "next_cursor of the page before; none for the first page.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
    }
}
