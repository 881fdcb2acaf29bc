namespace ExitBot.Tests.Fakes;

/// <summary>A test that hands something to a program of its field (promtool, shellcheck); skipped, with the reason, where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool) => Skip = Tool.Find(tool) is null ? $"{tool} is not installed: ./test.sh installs it." : null;
}
