namespace Microsoft.SemanticKernel;

/// <summary>A function's name with the plugin's, in one text.</summary>
internal readonly record struct FunctionName(string Name, string? PluginName)
{
    public static string Join(string? pluginName, string name, string separator) =>
        string.IsNullOrWhiteSpace(pluginName) ? name : $"{pluginName}{separator}{name}";

    /// <summary>Splits at the first separator; without one there is no plugin.</summary>
    public static FunctionName Parse(string joined, string separator)
    {
        ArgumentNullException.ThrowIfNull(joined);
        var at = joined.IndexOf(separator, StringComparison.Ordinal);
        return at < 0
            ? new FunctionName(joined, null)
            : new FunctionName(joined[(at + separator.Length)..].Trim(), joined[..at].Trim());
    }
}
