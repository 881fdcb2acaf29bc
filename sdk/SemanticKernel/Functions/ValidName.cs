using System.Text.RegularExpressions;

namespace Microsoft.SemanticKernel;

/// <summary>What functions and plugins may be called: the names go to models, which accept little.</summary>
internal static partial class ValidName
{
    public static string Function(string? name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return FunctionPattern().IsMatch(name)
            ? name
            : throw new ArgumentException($"A function name can contain only ASCII letters, digits, hyphens and underscores: '{name}' is not a valid name.");
    }

    public static string Plugin(string? name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return PluginPattern().IsMatch(name)
            ? name
            : throw new ArgumentException($"A plugin name can contain only ASCII letters, digits, and underscores: '{name}' is not a valid name.");
    }

    /// <summary>Names that the compiler makes have characters that no model accepts.</summary>
    public static string Sanitized(string name) => Disallowed().Replace(name, "_");

    [GeneratedRegex(@"^[0-9A-Za-z_-]*\z")]
    private static partial Regex FunctionPattern();

    [GeneratedRegex(@"^[0-9A-Za-z_]*\z")]
    private static partial Regex PluginPattern();

    [GeneratedRegex("[^0-9A-Za-z_]")]
    private static partial Regex Disallowed();
}
