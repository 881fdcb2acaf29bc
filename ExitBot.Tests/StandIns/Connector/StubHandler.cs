using System.Net;

namespace ExitBot.Tests.StandIns.Connector;

/// <summary>Answers every request the same way and keeps what it was asked.</summary>
internal sealed class StubHandler(HttpStatusCode status = HttpStatusCode.OK, string body = "{\"id\":\"new\"}") : HttpMessageHandler
{
    public HttpRequestMessage? Request { get; private set; }

    public string? RequestBody { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Request = request;
        RequestBody = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(status) { Content = new StringContent(body) };
    }
}
