using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json;

namespace ExitBot.Tests.Http;

/// <summary>405, 415 and 413 of POST /api/messages. A good activity is sent every time: the answer depends on nothing else.</summary>
[Collection(LocalBotTests.Name)]
public sealed class RefusedRequestTests(LocalBot bot)
{
    private const int Largest = 256 * 1024;

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("BREW")]
    public async Task Any_other_method_is_told_to_post(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Activities.Path);
        if (method is "PUT" or "PATCH")
        {
            request.Content = new StringContent("nonsense", Encoding.UTF8, "text/plain");
        }

        using var response = await bot.Host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        if (method != "HEAD")
        {
            await Problem.AssertAsync(response, HttpStatusCode.MethodNotAllowed);
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/jsonp")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("json")]
    [InlineData(null)]
    public async Task Another_kind_of_content_is_refused(string? contentType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Message()));
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        using var response = await bot.Host.Client.PostAsync(new Uri(Activities.Path, UriKind.Relative), content);

        await Problem.AssertAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("application/json;odata=verbose")]
    public async Task Json_in_any_spelling_is_taken(string contentType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Message()));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await bot.Host.Client.PostAsync(new Uri(Activities.Path, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_quarter_of_a_megabyte_is_taken(bool chunked) =>
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(MessageOf(Largest), chunked)).StatusCode);

    [Theory]
    [InlineData(false, Largest + 1)]
    [InlineData(true, Largest + 1)]
    [InlineData(false, 40_000_000)]
    [InlineData(true, 2_000_000)]
    public async Task One_byte_more_is_refused_and_so_is_far_more(bool chunked, int size) =>
        await Problem.AssertAsync(await PostAsync(MessageOf(size), chunked), HttpStatusCode.RequestEntityTooLarge);

    private async Task<HttpResponseMessage> PostAsync(byte[] body, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Activities.Path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        return await bot.Host.Client.SendAsync(request);
    }

    private string Message() => Activities.Teams(Activities.NewId(), bot.Channel.ServiceUrl).ToString(Formatting.None);

    private byte[] MessageOf(int size)
    {
        var message = Activities.Teams(Activities.NewId(), bot.Channel.ServiceUrl).With("channelData", "");
        var bytes = Encoding.UTF8.GetByteCount(message.ToString(Formatting.None));
        message["channelData"] = new string('x', size - bytes);
        return Encoding.UTF8.GetBytes(message.ToString(Formatting.None));
    }
}
