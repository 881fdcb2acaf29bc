using System.Text.Json.Nodes;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.PolicyQuestions;

/// <summary>Vectors of an embeddings model beside the words, on the real host. The scripted model knows two directions: what is about pets, and the rest.</summary>
public sealed class PolicyVectorTests : IAsyncLifetime
{
    private const string EmbeddingsPath = "/v1/embeddings";
    private const string Paraphrase = "Is my hound welcome?";
    private static readonly string[] AboutPets = ["hound", "Dogs", "Cats"];

    private OpenAiTestServer _model = null!; // set by InitializeAsync, before any test
    private ExitBotHost _host = null!; // likewise

    public async Task InitializeAsync()
    {
        _model = await OpenAiTestServer.StartAsync();
        _host = StartHost(databaseFile: null);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task A_question_in_other_words_finds_its_passage()
    {
        await UploadAsync("pets.md", "# Office\n## Dogs\nDogs may come along on Fridays.\n## Chairs\nChairs are shared.");
        Plays(2);
        await _host.Service<PolicyVectorizer>().RunAsync(default);

        var reply = await AskAsync(Paraphrase);

        Assert.Equal(("pets.md", "Dogs"), ((string?)reply["citations"]![0]!["document"], (string?)reply["citations"]![0]!["section"]));
    }

    [Fact]
    public async Task A_changed_passage_is_embedded_again_and_the_others_are_not()
    {
        await UploadAsync("pets.md", "# Office\n## Dogs\nDogs may come along on Fridays.\n## Chairs\nChairs are shared.");
        Plays(1);
        await _host.Service<PolicyVectorizer>().RunAsync(default);

        await UploadAsync("pets.md", "# Office\n## Dogs\nDogs may come along on Mondays.\n## Chairs\nChairs are shared.");
        Plays(2);
        await _host.Service<PolicyVectorizer>().RunAsync(default);

        Assert.Equal("Office > Dogs\nDogs may come along on Mondays.", (string?)Assert.Single((JsonArray)_model.Requests[^1].Body["input"]!));
        Assert.Contains("Mondays", (string?)(await AskAsync(Paraphrase))["answer"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_document_is_found_no_more_and_its_vectors_are_gone()
    {
        var policy = await UploadAsync("pets.md", "# Office\n## Dogs\nDogs may come along on Fridays.");
        Plays(2);
        await _host.Service<PolicyVectorizer>().RunAsync(default);
        Assert.True((bool)(await AskAsync(Paraphrase))["answered"]!);

        await _host.Service<PolicyIndexer>().DeleteAsync(policy.Document.Id, default);

        Assert.False((bool)(await AskAsync(Paraphrase))["answered"]!);
        Assert.Equal(0, _host.Database.Count("PolicyVectors"));
    }

    [Fact]
    public async Task Without_an_answer_of_the_model_words_are_searched_and_the_rest_is_made_up_for_later()
    {
        await UploadAsync("pets.md", "# Office\n## Dogs\nDogs may come along on Fridays.");
        await UploadAsync("cats.md", "# Home\n## Cats\nCats stay at home.");
        _model.Script(EmbeddingsPath, ModelAnswer.Refusal(500, "no"), ModelAnswer.Refusal(500, "no"));
        await _host.Service<PolicyVectorizer>().RunAsync(default);
        Assert.Equal("Dogs", (string?)(await AskAsync("Can I bring dogs?"))["citations"]![0]!["section"]);

        Plays(3);
        await _host.Service<PolicyVectorizer>().RunAsync(default);

        Assert.True((bool)(await AskAsync(Paraphrase))["answered"]!);
        Assert.Equal(2, _host.Database.Count("PolicyVectors"));
    }

    [Fact]
    public async Task After_a_restart_nothing_is_embedded_again()
    {
        using var folder = new TempFolder();
        await using (var first = StartHost(folder.File("exitbot.db")))
        {
            await first.Service<PolicyIndexer>().UploadAsync("pets.md", "# Office\n## Dogs\nDogs may come along on Fridays."u8.ToArray(), facts: null, default);
            Plays(1);
            await first.Service<PolicyVectorizer>().RunAsync(default);
        }

        await using var second = StartHost(folder.File("exitbot.db"));
        await second.Service<PolicyIndexer>().RunAsync(default);
        await second.Service<PolicyVectorizer>().RunAsync(default);
        Plays(1);

        Assert.True((bool)(await AskAsync(Paraphrase, second))["answered"]!);
        Assert.Equal(2, _model.Requests.Count);
    }

    [Fact]
    public async Task Embeddings_count_among_the_tokens_of_the_day()
    {
        await using var host = StartHost(databaseFile: null, ("LanguageModel:DailyTokens", "10"));
        await host.Service<PolicyIndexer>().UploadAsync("pets.md", "# Office\n## Dogs\nDogs may come along on Fridays, and nobody has to ask before they bring one."u8.ToArray(), facts: null, default);
        Plays(2);
        await host.Service<PolicyVectorizer>().RunAsync(default);
        Assert.Equal(1, host.Database.Count("ModelCalls"));

        Assert.Equal("Dogs", (string?)(await AskAsync("Can I bring dogs?", host))["citations"]![0]!["section"]);

        Assert.Single(_model.Requests);
    }

    private ExitBotHost StartHost(string? databaseFile, params (string Key, string Value)[] more) => ExitBotHost.Start(
        settings: new Dictionary<string, string>
        {
            ["LanguageModel:Embeddings:Provider"] = "Custom",
            ["LanguageModel:Embeddings:Endpoint"] = $"{_model.Endpoint}",
            ["LanguageModel:Embeddings:Model"] = "scripted",
        }.Concat(more.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).ToDictionary(),
        swap: services => services.Remove(services.Single(service => service.ImplementationType == typeof(PolicyIndexJob))),
        databaseFile: databaseFile);

    /// <summary>So many calls are answered.</summary>
    private void Plays(int calls) => _model.Script(EmbeddingsPath, Enumerable.Range(0, calls).Select(_ => ModelAnswer.EmbeddingsOf(text => AboutPets.Any(text.Contains) ? [0.9f, 0.1f, 0.2f] : [0.1f, 0.9f, -0.2f])));

    private Task<StoredPolicy> UploadAsync(string name, string text) =>
        _host.Service<PolicyIndexer>().UploadAsync(name, System.Text.Encoding.UTF8.GetBytes(text), facts: null, default);

    private async Task<JObject> AskAsync(string question, ExitBotHost? host = null)
    {
        using var response = await (host ?? _host).Client.CallAsync("POST", "/api/v1/policies/ask", body: new JObject { ["question"] = question }.ToString());
        return await response.JsonAsync();
    }
}
