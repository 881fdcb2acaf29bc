using Microsoft.Bot.Connector;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration;

/// <summary>How activities are written to and read from a channel.</summary>
public static class MessageSerializerSettings
{
    public static JsonSerializerSettings Create() => new(ConnectorJson.Settings);
}
