using Microsoft.SemanticKernel;
using static ExitBot.Tests.StandIns.SemanticKernel.ScriptedKernel;

namespace ExitBot.Tests.StandIns.SemanticKernel;

public sealed class PluginTests
{
    [Fact]
    public void An_object_gives_its_marked_methods_public_or_not()
    {
        var plugin = KernelPluginFactory.CreateFromObject(new Desk());

        Assert.Equal("Desk", plugin.Name);
        Assert.Equal(["Find", "Open", "renamed"], plugin.Select(function => function.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_object_without_marked_methods_is_refused() =>
        Assert.Throws<ArgumentException>(() => KernelPluginFactory.CreateFromObject(new object()));

    [Fact]
    public void Functions_know_their_plugin_and_are_found_in_any_case()
    {
        var loose = Function("Find", () => 1);
        var plugin = KernelPluginFactory.CreateFromFunctions("Desk", [loose]);

        Assert.Null(loose.PluginName);
        Assert.Equal("Desk.Find", plugin["FIND"].ToString());
        Assert.True(plugin.Contains("find"));
    }

    [Fact]
    public void A_name_is_found_without_its_plugin()
    {
        var plugins = new KernelPluginCollection
        {
            KernelPluginFactory.CreateFromFunctions("A", [Function("One", () => 1)]),
            KernelPluginFactory.CreateFromFunctions("B", [Function("Two", () => 2)]),
        };

        Assert.True(plugins.TryGetFunction(null, "two", out var found));
        Assert.Equal("B", found.PluginName);
        Assert.False(plugins.TryGetFunction("A", "Two", out _));
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        var plugin = KernelPluginFactory.CreateFromFunctions("Desk");

        var inPlugin = Assert.Throws<KeyNotFoundException>(() => plugin["Lose"]);
        var inPlugins = Assert.Throws<KeyNotFoundException>(() => new KernelPluginCollection([plugin]).GetFunction("Desk", "Lose"));

        Assert.All([inPlugin, inPlugins], missing => Assert.Contains("'Lose'", missing.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_plugins_of_one_name_are_refused()
    {
        var plugins = new KernelPluginCollection { KernelPluginFactory.CreateFromFunctions("Desk") };

        Assert.Throws<ArgumentException>(() => plugins.Add(KernelPluginFactory.CreateFromFunctions("DESK")));
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("dot.ted")]
    [InlineData("line\n")]
    public void A_name_that_no_model_accepts_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => Function(name, () => 1));
        Assert.Throws<ArgumentException>(() => KernelPluginFactory.CreateFromFunctions(name));
    }

    private sealed class Desk
    {
        [KernelFunction]
        public static Task<string> FindAsync() => Task.FromResult("");

        [KernelFunction("renamed")]
        public static string Other() => "";

        public static string NotMarked() => "";

        [KernelFunction]
        private static string Open() => "";
    }
}
