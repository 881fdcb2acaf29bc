using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Fakes;

/// <summary>
/// A language model behind an OpenAI-compatible API on a real socket. It plays one scripted answer per request, per path, and keeps every request. A request that the
/// script has no answer for fails the test when the server is disposed, whatever the caller made of the 500 it got.
/// </summary>
internal sealed class OpenAiTestServer : IAsyncDisposable
{
    public const string ChatPath = "/v1/chat/completions";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ModelAnswer>> _scripts = new();
    private readonly List<ModelRequest> _requests = [];
    private readonly ConcurrentQueue<string> _surprises = new();

    private OpenAiTestServer(WebApplication app)
    {
        _app = app;
        Endpoint = new Uri($"{app.Urls.First()}/v1");
    }

    /// <summary>What a provider's address is in the settings: with /v1, without the path of an operation.</summary>
    public Uri Endpoint { get; }

    /// <summary>All so far, oldest first.</summary>
    public IReadOnlyList<ModelRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>The only request that came.</summary>
    public ModelRequest Request => Requests.Single();

    public static async Task<OpenAiTestServer> StartAsync(params IEnumerable<ModelAnswer> chatAnswers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        OpenAiTestServer? server = null;
        app.Run(context => server!.PlayAsync(context));
        await app.StartAsync();
        server = new OpenAiTestServer(app);
        server.Script(ChatPath, chatAnswers);
        return server;
    }

    /// <summary>The next requests to the path get these, one each.</summary>
    public void Script(string path, params IEnumerable<ModelAnswer> answers)
    {
        var script = _scripts.GetOrAdd(path, _ => new());
        foreach (var answer in answers)
        {
            script.Enqueue(answer);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Assert.True(_surprises.IsEmpty, $"The script had no answer for {string.Join(", ", _surprises)}.");
    }

    private async Task PlayAsync(HttpContext context)
    {
        var request = await ModelRequest.ReadAsync(context.Request);
        int number;
        lock (_requests)
        {
            _requests.Add(request);
            number = _requests.Count;
        }

        if (_scripts.TryGetValue(request.Path, out var script) && script.TryDequeue(out var answer))
        {
            await (answer.Made?.Invoke(request) ?? answer).WriteAsync(context);
            return;
        }

        var surprise = $"request {number} ({request.Path})";
        _surprises.Enqueue(surprise);
        await ModelAnswer.Refusal(500, $"The script has no answer for {surprise}.").WriteAsync(context);
    }
}
