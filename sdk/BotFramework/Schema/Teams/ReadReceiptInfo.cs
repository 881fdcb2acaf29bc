using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far someone has read.</summary>
public class ReadReceiptInfo
{
    public ReadReceiptInfo()
    {
    }

    public ReadReceiptInfo(string lastReadMessageId = default)
    {
        LastReadMessageId = lastReadMessageId;
    }

    [JsonProperty(PropertyName = "lastReadMessageId")]
    public string LastReadMessageId { get; set; }

    // Message ids are times in milliseconds.
    public static bool IsMessageRead(string compareMessageId, string lastReadMessageId) =>
        long.TryParse(compareMessageId, out var compared)
        && long.TryParse(lastReadMessageId, out var lastRead)
        && compared <= lastRead;

    public bool IsMessageRead(string compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
