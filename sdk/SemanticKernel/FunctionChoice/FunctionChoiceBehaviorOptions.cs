using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Microsoft.SemanticKernel;

/// <summary>How functions are called once they are chosen.</summary>
public sealed class FunctionChoiceBehaviorOptions
{
    /// <summary>Whether one answer may ask for several calls. Null leaves it to the service.</summary>
    [JsonPropertyName("allow_parallel_calls")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AllowParallelCalls { get; set; }

    /// <summary>Whether several calls of one answer run at the same time.</summary>
    [JsonPropertyName("allow_concurrent_invocation")]
    public bool AllowConcurrentInvocation { get; set; }

    /// <summary>Whether the service is told to keep to the parameters' schemas.</summary>
    [Experimental("SKEXP0001")]
    [JsonPropertyName("allow_strict_schema_adherence")]
    public bool AllowStrictSchemaAdherence { get; set; }

    /// <summary>Whether arguments stay the JSON they are instead of becoming text first.</summary>
    [Experimental("SKEXP0001")]
    [JsonPropertyName("retain_argument_types")]
    public bool RetainArgumentTypes { get; set; }
}
