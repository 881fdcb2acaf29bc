using System.Diagnostics.CodeAnalysis;

namespace ExitBot.Bot.Api.OpenApi;

// For the document only; what is sent is made by ProblemShape.

/// <summary>Every refusal (RFC 9457). errors is there where fields of the call are wrong, by field.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "The document is generated from the type; nothing makes one.")]
internal sealed record ApiProblem(string Type, string Title, int Status, string Detail, string TraceId)
{
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }
}
