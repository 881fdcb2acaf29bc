using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>One request to a Bot Framework service.</summary>
internal sealed class ServiceRequest(HttpMethod method, Uri uri)
{
    private static readonly ProductInfoHeaderValue UserAgent = new("Microsoft-BotFramework", "3.1");

    public object Body { get; init; }

    public IDictionary<string, List<string>> Headers { get; init; }

    /// <summary>Appends a path to an address, whose own path is kept; every value is escaped, and null ones are left out.</summary>
    public static Uri Resolve(Uri baseUri, FormattableString path, params (string Name, object Value)[] query)
    {
        var values = Array.ConvertAll(path.GetArguments(), value => (object)Escape(value));
        var uri = new StringBuilder(baseUri.AbsoluteUri.TrimEnd('/')).Append('/').AppendFormat(null, path.Format, values);
        var separator = '?';
        foreach (var (name, value) in query)
        {
            if (value != null)
            {
                uri.Append(separator).Append(name).Append('=').Append(Escape(value));
                separator = '&';
            }
        }

        return new Uri(uri.ToString());
    }

    public async Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpClient client,
        ServiceClientCredentials credentials,
        CancellationToken cancellationToken)
    {
        var requestBody = Body == null ? null : JsonConvert.SerializeObject(Body, ConnectorJson.Settings);
        var request = CreateRequest(requestBody);
        HttpResponseMessage response = null;
        try
        {
            if (credentials != null)
            {
                await credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
            }

            response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw await CreateErrorAsync(request, requestBody, response, cancellationToken).ConfigureAwait(false);
            }

            return new HttpOperationResponse<T>
            {
                Request = request,
                Response = response,
                Body = await ReadBodyAsync<T>(response, cancellationToken).ConfigureAwait(false),
            };
        }
        catch
        {
            request.Dispose();
            response?.Dispose();
            throw;
        }
    }

    private static string Escape(object value) =>
        Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture));

    private static async Task<T> ReadBodyAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (typeof(T) == typeof(Stream))
        {
            return (T)(object)await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }

        // Nobody wants the body: the operation has no result.
        if (typeof(T) == typeof(object))
        {
            return default;
        }

        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonConvert.DeserializeObject<T>(text, ConnectorJson.Settings);
        }
        catch (JsonException exception)
        {
            throw new SerializationException("Unable to deserialize the response.", text, exception);
        }
    }

    private static async Task<ErrorResponseException> CreateErrorAsync(
        HttpRequestMessage request,
        string requestBody,
        HttpResponseMessage response,
        CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Request = new HttpRequestMessageWrapper(request, requestBody),
            Response = new HttpResponseMessageWrapper(response, text),
            Body = ReadError(text),
        };
    }

    private static ErrorResponse ReadError(string text)
    {
        try
        {
            return JsonConvert.DeserializeObject<ErrorResponse>(text, ConnectorJson.Settings);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private HttpRequestMessage CreateRequest(string body)
    {
        var request = new HttpRequestMessage(method, uri);
        request.Headers.UserAgent.Add(UserAgent);
        if (body != null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var header in Headers ?? new Dictionary<string, List<string>>())
        {
            request.Headers.Remove(header.Key);
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return request;
    }
}
