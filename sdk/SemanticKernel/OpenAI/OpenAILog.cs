using Microsoft.Extensions.Logging;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

/// <summary>Counts only; never what was asked or answered.</summary>
internal static partial class OpenAILog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Prompt tokens: {InputTokenCount}. Completion tokens: {OutputTokenCount}. Total tokens: {TotalTokenCount}.")]
    public static partial void TokensUsed(this ILogger logger, int inputTokenCount, int outputTokenCount, int totalTokenCount);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Tool requests: {Requests}")]
    public static partial void ToolsRequested(this ILogger logger, int requests);
}
