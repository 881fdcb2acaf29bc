namespace Microsoft.SemanticKernel.Services;

/// <summary>Well-known attributes of a service.</summary>
public static class AIServiceExtensions
{
    public static string ModelIdKey => "ModelId";

    public static string EndpointKey => "Endpoint";

    public static string ApiVersionKey => "ApiVersion";

    public static string? GetModelId(this IAIService service) => service.GetAttribute(ModelIdKey);

    public static string? GetEndpoint(this IAIService service) => service.GetAttribute(EndpointKey);

    public static string? GetApiVersion(this IAIService service) => service.GetAttribute(ApiVersionKey);

    private static string? GetAttribute(this IAIService service, string key)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.Attributes.TryGetValue(key, out var value) ? value as string : null;
    }
}
