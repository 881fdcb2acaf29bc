namespace Microsoft.SemanticKernel.Services;

/// <summary>A service that a model answers, with what is known about it.</summary>
public interface IAIService
{
    IReadOnlyDictionary<string, object?> Attributes { get; }
}
