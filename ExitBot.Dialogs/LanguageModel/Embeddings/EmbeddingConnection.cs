using System.Text.Json;
using System.Text.Json.Serialization;
using ExitBot.Dialogs.LanguageModel.Providers;
using Microsoft.Extensions.AI;

namespace ExitBot.Dialogs.LanguageModel.Embeddings;

/// <summary>
/// A provider's /embeddings. It speaks the protocol itself: OpenAI's client asks for base64, which not every provider behind the same address knows. One try; who calls
/// decides about more.
/// </summary>
internal sealed class EmbeddingConnection : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int MostBytes = 32_000_000;

    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly int? _dimensions;

    public EmbeddingConnection(EmbeddingOptions options)
    {
        var provider = ModelProviders.Find(options.Provider) ?? throw new ArgumentException($"No provider is called '{options.Provider}'.", nameof(options));
        Model = string.IsNullOrWhiteSpace(options.Model) ? provider.DefaultEmbeddingModel! : options.Model;
        _dimensions = options.Dimensions;
        _address = new Uri($"{provider.AddressOf(options.Endpoint is null ? provider.DefaultEndpoint! : new Uri(options.Endpoint)).ToString().TrimEnd('/')}/embeddings");

        // A redirect could lead questions somewhere else than the settings say.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2), ConnectTimeout = TimeSpan.FromSeconds(5) };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostBytes };
        if (!string.IsNullOrEmpty(options.ApiKey))
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {options.ApiKey}");
        }
    }

    public string Model { get; }

    /// <exception cref="HttpRequestException">No connection, or the provider refuses.</exception>
    /// <exception cref="JsonException">What came is no answer of the protocol.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> texts = [.. values];
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new Request(Model, texts, "float", _dimensions)));
        body.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var response = await _http.PostAsync(_address, body, cancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = JsonSerializer.Deserialize<Answer>(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        var vectors = answer?.Data?.OrderBy(entry => entry.Index).Select(entry => entry.Embedding).OfType<float[]>().ToList() ?? [];
        return vectors.Count == texts.Count && vectors.TrueForAll(vector => vector.Length > 0 && vector.Length == vectors[0].Length)
            ? new GeneratedEmbeddings<Embedding<float>>(vectors.Select(vector => new Embedding<float>(vector))) { Usage = answer?.Usage is { } usage ? new UsageDetails { TotalTokenCount = usage.Total } : null }
            : throw new JsonException("There is not one vector for each text.");
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => _http.Dispose();

    private sealed record Request(
        [property: JsonPropertyName("model")] string Model,
        [property: JsonPropertyName("input")] IReadOnlyList<string> Input,
        [property: JsonPropertyName("encoding_format")] string EncodingFormat,
        [property: JsonPropertyName("dimensions"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Dimensions);

    private sealed record Answer([property: JsonPropertyName("data")] IReadOnlyList<Entry>? Data, [property: JsonPropertyName("usage")] Spent? Usage);

    private sealed record Spent([property: JsonPropertyName("total_tokens")] int? Total);

    private sealed record Entry([property: JsonPropertyName("index")] int Index, [property: JsonPropertyName("embedding")] float[]? Embedding);
}
