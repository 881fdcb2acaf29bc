using System;
using System.Collections.Generic;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a bot demands of incoming tokens beyond the rules of the protocol.</summary>
public class AuthenticationConfiguration
{
    public string[] RequiredEndorsements { get; set; } = Array.Empty<string>();

    public virtual ClaimsValidator ClaimsValidator { get; set; }

    public virtual IEnumerable<string> ValidTokenIssuers { get; set; }
}
