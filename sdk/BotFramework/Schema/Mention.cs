using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Someone is named in the text of a message.</summary>
public class Mention : Entity
{
    public Mention()
        : this(null)
    {
    }

    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonProperty(PropertyName = "mentioned")]
    public ChannelAccount Mentioned { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }
}
