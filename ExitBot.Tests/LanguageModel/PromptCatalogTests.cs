using System.Text;
using ExitBot.Dialogs.LanguageModel.Prompts;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.LanguageModel;

/// <summary>Every prompt of the product is on docs/prompts.md, and none changes under its version.</summary>
public sealed class PromptCatalogTests
{
    private const string Page = "docs/prompts.md";
    private const string Known = "ExitBot.Tests/LanguageModel/known-prompts.txt";

    [Fact]
    public void Names_are_used_once()
    {
        var names = PromptCatalog.LoadAll().Select(prompt => prompt.Name).ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void A_changed_prompt_has_a_new_version()
    {
        var known = SourceTree.Read(Known).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

        Assert.All(PromptCatalog.LoadAll(), prompt =>
        {
            var line = $"{prompt.Id} {prompt.Hash}";
            Assert.True(
                known.Contains(line),
                known.Any(other => other.StartsWith($"{prompt.Id} ", StringComparison.Ordinal))
                    ? $"{prompt.Name} is not the text that version {prompt.Version} was. Give it version {prompt.Version + 1}."
                    : $"A new prompt or version. Add this line to {Known}, and never change one that is there:\n{line}");
        });
    }

    [Fact]
    public void The_page_shows_the_prompts_as_they_are()
    {
        var page = SourceTree.Read(Page).ReplaceLineEndings("\n");
        var table = Table();

        Assert.True(page.Contains(table, StringComparison.Ordinal), $"Put this table into {Page}:\n{table}");
    }

    private static string Table()
    {
        var table = new StringBuilder("| Prompt | Version | What for | Answer | Cached | Data slots |\n|---|---|---|---|---|---|\n");
        foreach (var prompt in PromptCatalog.LoadAll())
        {
            var answer = prompt.Output == PromptOutput.Text ? $"text of at most {prompt.MaxCharacters} characters" : $"{prompt.Output}".ToLowerInvariant();
            table.Append(null, $"| {prompt.Name} | {prompt.Version} | {prompt.Purpose} | {answer} | {(prompt.MayCache ? "yes" : "no")} | {string.Join(", ", prompt.DataSlots)} |\n");
        }

        return table.ToString();
    }
}
