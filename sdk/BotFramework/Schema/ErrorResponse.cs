using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A channel's answer to a request it refused.</summary>
public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error error = default)
    {
        Error = error;
    }

    [JsonProperty(PropertyName = "error")]
    public Error Error { get; set; }
}
