using System.Diagnostics;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.Browser;

/// <summary>What ExitBot.Tests/package.json names, as test.sh installed it.</summary>
internal static class NpmTools
{
    private static readonly string Home = Path.Combine(SourceTree.Root, "ExitBot.Tests");

    public static string File(string path)
    {
        var file = Path.Combine(Home, path);
        Assert.True(System.IO.File.Exists(file), $"There is no {file}: run ./test.sh once, it installs what the browser tests need.");
        return file;
    }

    public static ProcessStartInfo Node(string script, params IEnumerable<string> arguments) =>
        new("node", [File(script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
}
