using ExitBot.Bot.Hosting;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.WhatsAppTemplates;

/// <summary><c>validate-template</c>, as somebody with a terminal or a pipeline runs it.</summary>
public sealed class TemplateCommandTests
{
    private const string Corpus = "ExitBot.Tests/WhatsAppTemplates/Corpus";

    [Fact]
    public async Task A_valid_file_is_said_to_be_and_the_exit_code_is_zero()
    {
        var (code, output) = await RunAsync(Path.Combine(SourceTree.Root, Corpus, "valid/21_multilingual_order_shipped_en_US.json"));

        Assert.Equal(0, code);
        Assert.Contains("en_US.json: valid", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_file_gets_a_table_with_rule_place_reason_and_fix()
    {
        var (code, output) = await RunAsync(Path.Combine(SourceTree.Root, Corpus, "invalid/header_61_chars.json"));

        Assert.Equal(65, code);
        Assert.Contains("not valid, 1 error", output, StringComparison.Ordinal);
        Assert.Matches(@"  error\s+HDR-1\s+/components/0/text\s+The header has 61 characters.*\(Meta 2388040\)\n\s+Shorten it", output);
    }

    [Fact]
    public async Task The_worst_file_decides_and_all_are_looked_at()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("broken.json"), "{\"name\": \n oops}");

        var (code, output) = await RunAsync(folder.File("missing.json"), folder.File("broken.json"));

        Assert.Equal(66, code);
        Assert.Contains("missing.json: cannot be read", output, StringComparison.Ordinal);
        Assert.Contains("broken.json: not well-formed JSON at line 2", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_files_it_says_what_it_wants()
    {
        Assert.Equal(64, (await RunAsync()).Code);
        Assert.Equal(["a.json", "b.json"], Assert.IsType<HostCommand.ValidateTemplates>(HostCommand.From(["validate-template", "a.json", "b.json"])).Files);
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] files)
    {
        await using var output = new StringWriter();
        return (await TemplateCommand.RunAsync(files, output), output.ToString());
    }
}
