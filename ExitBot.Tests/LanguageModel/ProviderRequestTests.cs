using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.LanguageModel;

/// <summary>What goes out to each provider.</summary>
public sealed class ProviderRequestTests
{
    private const string Answer = """{"feeling":"bad","quote":null,"people":0}""";

    [Theory]
    [InlineData("OpenAI", "max_completion_tokens", "json_schema")]
    [InlineData("AzureOpenAI", "max_completion_tokens", "json_schema")]
    [InlineData("Groq", "max_completion_tokens", "json_object")]
    [InlineData("Cohere", "max_tokens", "json_object")]
    [InlineData("Ollama", "max_tokens", "json_schema")]
    [InlineData("Custom", "max_tokens", null)]
    public async Task The_limit_and_the_form_of_a_record_are_told_as_the_provider_knows_them(string provider, string limit, string? format)
    {
        await using var model = await ModelRig.StartAsync(new Dictionary<string, string?> { ["LanguageModel:Provider"] = provider }, ModelAnswer.Text(Answer));

        await model.ReadMoodAsync();

        var body = model.Server.Request.Body;
        Assert.Equal(200, (int?)body[limit]);
        Assert.Null(body[limit == "max_tokens" ? "max_completion_tokens" : "max_tokens"]);
        Assert.Equal(format, (string?)body["response_format"]?["type"]);
        Assert.Equal(format != "json_schema", model.Server.Request.Messages.Any(message => ((string?)message["content"])!.Contains("must match this JSON schema", StringComparison.Ordinal)));
        Assert.Equal(("scripted", 0.2), ((string?)body["model"], (double?)body["temperature"]));
        Assert.Equal($"Bearer {ModelRig.Key}", model.Server.Request.Headers["Authorization"]);
    }

    [Fact]
    public async Task The_address_of_an_azure_resource_gets_its_path()
    {
        await using var server = await OpenAiTestServer.StartAsync();
        server.Script("/openai/v1/chat/completions", ModelAnswer.Text("Fine."));
        await using var model = await ModelRig.StartAsync(new Dictionary<string, string?>
        {
            ["LanguageModel:Provider"] = "AzureOpenAI",
            ["LanguageModel:Endpoint"] = server.Endpoint.GetLeftPart(UriPartial.Authority),
        });

        Assert.Equal("Fine.", (await model.SayAsync()).Answer());
    }

    [Fact]
    public async Task The_key_is_in_no_log_no_call_and_no_outcome()
    {
        await using var model = await ModelRig.StartAsync(
            ModelAnswer.Refusal(401, $"Incorrect API key provided: {ModelRig.Key}."), ModelAnswer.Raw(ModelRig.Key), ModelAnswer.Raw(ModelRig.Key), ModelAnswer.Raw(ModelRig.Key), ModelAnswer.Raw(ModelRig.Key));

        var outcomes = new[] { await model.SayAsync("1"), await model.SayAsync("2") };

        Assert.Equal([UnavailableReason.Refused, UnavailableReason.Unreadable], outcomes.Select(outcome => outcome.Reason()));
        Assert.DoesNotContain("canary", model.Logs.Text + string.Join('\n', model.Log.Entries) + string.Join('\n', outcomes.AsEnumerable()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_say_is_in_no_log()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text("You said canary-word."), ModelAnswer.Text("nothing like it, canary-word"), ModelAnswer.Text("canary-word"));
        await model.SayAsync("canary-word");
        await model.ReadMoodAsync("canary-word");

        Assert.NotEmpty(model.Log.Entries);
        Assert.DoesNotContain("canary-word", model.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_provider_nothing_is_made_and_nobody_is_asked()
    {
        await using var model = await ModelRig.StartAsync(new Dictionary<string, string?> { ["LanguageModel:Provider"] = "None" });

        Assert.False(model.Asker.IsOn);
        Assert.Equal(UnavailableReason.NoModel, (await model.SayAsync()).Reason());
        Assert.Equal(UnavailableReason.NoModel, (await model.ReadMoodAsync()).Reason());
        Assert.Empty(model.Log.Entries);
    }
}
