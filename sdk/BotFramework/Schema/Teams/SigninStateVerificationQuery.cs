using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a sign-in verification.</summary>
public class SigninStateVerificationQuery
{
    public SigninStateVerificationQuery()
    {
    }

    public SigninStateVerificationQuery(string state = default)
    {
        State = state;
    }

    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
