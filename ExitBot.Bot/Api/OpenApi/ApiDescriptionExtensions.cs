using Microsoft.AspNetCore.Http.Metadata;

namespace ExitBot.Bot.Api.OpenApi;

/// <summary>What the document shows of an endpoint beyond its types.</summary>
internal static class ApiDescriptionExtensions
{
    /// <summary>A complete answer, as contract.json has it.</summary>
    public static RouteHandlerBuilder Example(this RouteHandlerBuilder endpoint, int status, object body) =>
        endpoint.WithMetadata(new ApiExample(status, body));

    /// <summary>A complete request body, as contract.json has it.</summary>
    public static RouteHandlerBuilder RequestExample(this RouteHandlerBuilder endpoint, object body) =>
        endpoint.WithMetadata(new ApiExample(Status: null, body));

    /// <summary>A status that the endpoint may refuse with, and when it does.</summary>
    public static TBuilder Refuses<TBuilder>(this TBuilder endpoints, int status, string when)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new ApiRefusal(status, when));
}

internal sealed record ApiRefusal(int StatusCode, string? Description) : IProducesResponseTypeMetadata
{
    public Type? Type => typeof(ApiProblem);

    public IEnumerable<string> ContentTypes => ["application/problem+json"];
}

/// <param name="Status">Null: of the request body.</param>
internal sealed record ApiExample(int? Status, object Body);
