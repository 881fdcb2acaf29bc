using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Microsoft.SemanticKernel;

/// <summary>One message of a conversation with a model. Its content is its first text.</summary>
public class ChatMessageContent : KernelContent
{
    private ChatMessageContentItemCollection? _items;
    private string? _authorName;
    private Encoding _encoding = Encoding.UTF8;

    [JsonConstructor]
    public ChatMessageContent()
    {
    }

    public ChatMessageContent(
        AuthorRole role,
        string? content,
        string? modelId = null,
        object? innerContent = null,
        Encoding? encoding = null,
        IReadOnlyDictionary<string, object?>? metadata = null)
        : base(innerContent, modelId, metadata)
    {
        Role = role;
        _encoding = encoding ?? Encoding.UTF8;
        Content = content;
    }

    public ChatMessageContent(
        AuthorRole role,
        ChatMessageContentItemCollection items,
        string? modelId = null,
        object? innerContent = null,
        Encoding? encoding = null,
        IReadOnlyDictionary<string, object?>? metadata = null)
        : base(innerContent, modelId, metadata)
    {
        Role = role;
        _encoding = encoding ?? Encoding.UTF8;
        _items = items;
    }

    public string? AuthorName
    {
        get => _authorName;
        set => _authorName = string.IsNullOrWhiteSpace(value) ? null : value;
    }

    public AuthorRole Role { get; set; }

    [JsonIgnore]
    public string? Content
    {
        get => FirstText?.Text;
        set
        {
            if (FirstText is { } text)
            {
                text.Text = value;
                text.Encoding = _encoding;
            }
            else if (value is not null)
            {
                Items.Add(new TextContent(value, ModelId, InnerContent, _encoding, Metadata) { MimeType = MimeType });
            }
        }
    }

    [AllowNull]
    public ChatMessageContentItemCollection Items
    {
        get => _items ??= [];
        set => _items = value;
    }

    [JsonIgnore]
    public Encoding Encoding
    {
        get => FirstText?.Encoding ?? _encoding;
        set
        {
            _encoding = value;
            if (FirstText is { } text)
            {
                text.Encoding = value;
            }
        }
    }

    private TextContent? FirstText => _items?.OfType<TextContent>().FirstOrDefault();

    public override string ToString() => Content ?? string.Empty;
}
