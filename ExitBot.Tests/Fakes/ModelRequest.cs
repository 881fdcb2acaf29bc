using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ExitBot.Tests.Fakes;

/// <summary>A request as a scripted model received it.</summary>
internal sealed record ModelRequest(string Path, IReadOnlyDictionary<string, string> Headers, JsonNode Body)
{
    public IReadOnlyList<JsonNode> Messages => ListOf("messages");

    public IReadOnlyList<JsonNode> Tools => ListOf("tools");

    /// <summary>What the model was told last: in a round of calls the result of the last one.</summary>
    public string? LastText => (string?)Messages[^1]["content"];

    public IEnumerable<string?> ToolNames => Tools.Select(tool => (string?)tool["function"]!["name"]);

    /// <summary>The parameters' schema of an offered function.</summary>
    public JsonNode ParametersOf(string function) =>
        Tools.Single(tool => (string?)tool["function"]!["name"] == function)["function"]!["parameters"]!;

    public static async Task<ModelRequest> ReadAsync(HttpRequest request) => new(
        request.Path,
        request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        await JsonNode.ParseAsync(request.Body) ?? throw new InvalidOperationException($"{request.Path} was called without a body."));

    private JsonNode[] ListOf(string name) => Body[name] is JsonArray list ? [.. list.Select(item => item!)] : [];
}
