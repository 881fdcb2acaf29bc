using System.Text;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Microsoft.SemanticKernel;

/// <summary>A piece of a message. It is here for the signature of <see cref="IChatCompletionService"/>: the stand-in does not stream.</summary>
public class StreamingChatMessageContent : StreamingKernelContent
{
    public StreamingChatMessageContent(
        AuthorRole? role,
        string? content,
        object? innerContent = null,
        int choiceIndex = 0,
        string? modelId = null,
        Encoding? encoding = null,
        IReadOnlyDictionary<string, object?>? metadata = null)
        : base(innerContent, choiceIndex, modelId, metadata)
    {
        Role = role;
        Content = content;
        Encoding = encoding ?? Encoding.UTF8;
    }

    public AuthorRole? Role { get; set; }

    public string? Content { get; set; }

    [JsonIgnore]
    public Encoding Encoding { get; set; }

    public override string ToString() => Content ?? string.Empty;

    public override byte[] ToByteArray() => Encoding.GetBytes(ToString());
}
