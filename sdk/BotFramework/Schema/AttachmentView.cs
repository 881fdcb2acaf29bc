using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One form in which a stored file can be fetched.</summary>
public class AttachmentView
{
    public AttachmentView()
    {
    }

    public AttachmentView(string viewId = default, int? size = default)
    {
        ViewId = viewId;
        Size = size;
    }

    [JsonProperty(PropertyName = "viewId")]
    public string ViewId { get; set; }

    [JsonProperty(PropertyName = "size")]
    public int? Size { get; set; }
}
