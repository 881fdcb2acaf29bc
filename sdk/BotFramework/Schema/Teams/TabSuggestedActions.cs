using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Buttons that a tab offers for signing in.</summary>
public class TabSuggestedActions
{
    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction> Actions { get; set; }
}
