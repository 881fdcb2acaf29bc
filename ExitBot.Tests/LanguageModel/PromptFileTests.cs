using ExitBot.Dialogs.LanguageModel.Prompts;

namespace ExitBot.Tests.LanguageModel;

/// <summary>A prompt is whole or does not load, and a question has a value for every slot.</summary>
public sealed class PromptFileTests
{
    [Fact]
    public void A_whole_file_is_read()
    {
        var prompt = SamplePrompts.Read(SamplePrompts.Text);

        Assert.Equal(("sum-up 1", PromptOutput.Text, false, 200, 200), (prompt.Id, prompt.Output, prompt.MayCache, prompt.MaxTokens, prompt.MaxCharacters));
        Assert.Equal(SamplePrompts.Instructions, prompt.Instructions);
        Assert.Equal("They said: {{message}}", prompt.Data);
    }

    [Theory]
    [InlineData("name: sum-up", "name: Sum Up", "name is 'Sum Up'")]
    [InlineData("version: 1", "version: one", "version is 'one', but must be from 1 to 10000.")]
    [InlineData("version: 1\n", "", "version is missing.")]
    [InlineData("output: text", "output: song", "output is 'song', which is none of text, record, choice.")]
    [InlineData("may_cache: false", "may_cache: maybe", "may_cache is 'maybe', which is neither true nor false.")]
    [InlineData("data: message", "data: message, language", "'language' is declared, but {{language}} is not in the text.")]
    [InlineData("They said: {{message}}", "{{message}} {{who}}", "{{who}} is in the text, but neither in slots nor in data.")]
    [InlineData("You sum up", "You sum up {{message}}", "{{message}} is data and must not stand in the instructions.")]
    [InlineData("data: message", "date: message", "'date: message' is not one of name, version")]
    [InlineData("data: message", "allow: videos\ndata: message", "allow has 'videos', which is neither links nor markup.")]
    [InlineData("# Data", "Data:", "write front matter between two lines of ---")]
    public void What_is_wrong_with_a_file_is_said(string right, string wrong, string error)
    {
        var failure = Assert.Throws<InvalidDataException>(() => SamplePrompts.Read(SamplePrompts.Text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.StartsWith($"Prompt sample.prompt.md: {error}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slot_without_a_value_is_an_error()
    {
        var missing = Assert.Throws<ArgumentException>(() => SamplePrompts.Read(SamplePrompts.Text).With());

        Assert.StartsWith("Prompt 'sum-up' has no value for 'message'.", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_without_a_slot_is_an_error()
    {
        var unknown = Assert.Throws<ArgumentException>(() => SamplePrompts.Read(SamplePrompts.Text).With(("message", "x"), ("mesage", "y")));

        Assert.StartsWith("Prompt 'sum-up' has no slot 'mesage'.", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_is_never_searched_for_slots()
    {
        var history = SamplePrompts.Read(SamplePrompts.Text).With(("message", "{{message}}")).Render();

        Assert.Contains("\n{{message}}\n", history[1].Content, StringComparison.Ordinal);
    }
}
