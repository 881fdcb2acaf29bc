using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ExitBot.Bot.Api.OpenApi;

/// <summary>The OpenAPI document at /openapi/v1.json.</summary>
internal static class ApiDocument
{
    public const string SecurityScheme = "key";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options => options
        .AddDocumentTransformer(Describe)
        .AddSchemaTransformer(DescribeTimes)
        .AddSchemaTransformer(LeaveOutWhatMayBeAbsent)
        .AddOperationTransformer<ApiOperationTransformer>());

    // The generator cannot see what a converter of ours writes.
    private static Task DescribeTimes(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Format == "date-time")
        {
            schema.Type = context.JsonTypeInfo.Type == typeof(DateTimeOffset?) ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        }

        return Task.CompletedTask;
    }

    // The generator takes every parameter of a record for required, also one that is not written when it is null.
    private static Task LeaveOutWhatMayBeAbsent(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var property in context.JsonTypeInfo.Properties.Where(property => property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: false) == true))
        {
            schema.Required?.Remove(property.Name);
        }

        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "ExitBot",
            Version = "v1",
            Description = "Names are in snake_case. Every member is always there, null where it does not apply. Lists are {items, next_cursor}. Errors are RFC 9457 problem details.",
        };

        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[SecurityScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "Authorization: Bearer <key>. Keys and their roles are in the configuration (Api:Keys).",
        };
        return Task.CompletedTask;
    }
}
