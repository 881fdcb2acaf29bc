using System.Text.Json.Nodes;

namespace ExitBot.Tests.Fakes;

/// <summary>A function call that a scripted model asks for.</summary>
/// <param name="Function">As on the wire: Plugin-Function.</param>
/// <param name="Arguments">Sent as it is; it need not be JSON.</param>
internal sealed record ModelCall(string Function, string Arguments = "{}", string Id = "call-1")
{
    public JsonNode ToJson() => new JsonObject
    {
        ["id"] = Id,
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = Function, ["arguments"] = Arguments },
    };
}
