using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Calls the connector service of a channel.</summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    public ConnectorClient(
        Uri baseUri,
        string microsoftAppId = null,
        string microsoftAppPassword = null,
        params DelegatingHandler[] handlers)
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), handlers)
    {
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : base(handlers)
    {
        Initialize(baseUri, credentials);
    }

    public ConnectorClient(
        Uri baseUri,
        MicrosoftAppCredentials credentials,
        bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)credentials, handlers)
    {
    }

    public ConnectorClient(
        Uri baseUri,
        MicrosoftAppCredentials credentials,
        HttpClient customHttpClient,
        bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : this(baseUri, credentials, customHttpClient, disposeHttpClient: false)
    {
    }

    public ConnectorClient(
        Uri baseUri,
        ServiceClientCredentials credentials,
        HttpClient customHttpClient,
        bool disposeHttpClient)
        : base(customHttpClient, disposeHttpClient)
    {
        Initialize(baseUri, credentials);
    }

    public Uri BaseUri { get; set; }

    public JsonSerializerSettings SerializationSettings => ConnectorJson.Settings;

    public JsonSerializerSettings DeserializationSettings => ConnectorJson.Settings;

    public ServiceClientCredentials Credentials { get; private set; }

    public virtual IAttachments Attachments { get; private set; }

    public virtual IConversations Conversations { get; private set; }

    internal Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpMethod method,
        FormattableString path,
        object body,
        IDictionary<string, List<string>> headers,
        CancellationToken cancellationToken,
        params (string Name, object Value)[] query)
    {
        var request = new ServiceRequest(method, Resolve(path, query)) { Body = body, Headers = headers };
        return request.SendAsync<T>(HttpClient, Credentials, cancellationToken);
    }

    internal Uri Resolve(FormattableString path, params (string Name, object Value)[] query) =>
        ServiceRequest.Resolve(BaseUri, path, query);

    private void Initialize(Uri baseUri, ServiceClientCredentials credentials)
    {
        BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
        Credentials = credentials;
        Credentials?.InitializeServiceClient(this);
        Attachments = new Attachments(this);
        Conversations = new Conversations(this);
    }
}
