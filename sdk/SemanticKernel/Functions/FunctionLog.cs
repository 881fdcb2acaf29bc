using Microsoft.Extensions.Logging;

namespace Microsoft.SemanticKernel;

/// <summary>What is logged about invocations: names and kinds, never arguments, results or messages of exceptions.</summary>
internal static partial class FunctionLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Function {PluginName}-{FunctionName} invoking.")]
    public static partial void FunctionInvoking(this ILogger logger, string? pluginName, string functionName);

    [LoggerMessage(Level = LogLevel.Information, Message = "Function {PluginName}-{FunctionName} succeeded.")]
    public static partial void FunctionSucceeded(this ILogger logger, string? pluginName, string functionName);

    [LoggerMessage(Level = LogLevel.Error, Message = "Function {PluginName}-{FunctionName} failed with {Kind}.")]
    public static partial void FunctionFailed(this ILogger logger, string? pluginName, string functionName, string kind);
}
