using System.Globalization;
using System.Text;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

/// <summary>
/// One value of a payload and where it stands. Asking for a member that is not there gives an absent node, whose path says where it
/// should be; so rules need no checks for what may be missing or of another kind.
/// </summary>
internal sealed class PayloadNode
{
    private readonly PayloadNode? _parent;
    private readonly string _key;
    private List<PayloadNode>? _children;

    private PayloadNode(PayloadNode? parent, string key)
    {
        _parent = parent;
        _key = key;
    }

    public NodeKind Kind { get; private init; }

    /// <summary>Null unless a text.</summary>
    public string? Text { get; private init; }

    /// <summary>Null unless a whole number that fits.</summary>
    public long? Number { get; private init; }

    /// <summary>Null unless true or false.</summary>
    public bool? Boolean { get; private init; }

    /// <summary>The name of a member, the place in a list.</summary>
    public string Key => _key;

    public bool IsAbsent => Kind == NodeKind.Absent;

    /// <summary>What a list holds; empty for everything else.</summary>
    public IReadOnlyList<PayloadNode> Items => Kind == NodeKind.List && _children is not null ? _children : [];

    /// <summary>What an object holds; empty for everything else.</summary>
    public IReadOnlyList<PayloadNode> Members => Kind == NodeKind.Object && _children is not null ? _children : [];

    /// <summary>JSON pointer; built when asked for.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder();
            WritePath(path);
            return path.ToString();
        }
    }

    public PayloadNode this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member._key == name)
                {
                    return member;
                }
            }

            return new PayloadNode(this, name);
        }
    }

    public PayloadNode this[int index] => index < Items.Count ? Items[index] : new PayloadNode(this, Place(index));

    public static PayloadNode Branch(PayloadNode? parent, string key, NodeKind kind) => new(parent, key) { Kind = kind };

    public static PayloadNode Absent(PayloadNode? parent, string key) => new(parent, key);

    public static PayloadNode OfText(PayloadNode? parent, string key, string text) => new(parent, key) { Kind = NodeKind.Text, Text = text };

    public static PayloadNode OfNumber(PayloadNode? parent, string key, long? number) => new(parent, key) { Kind = NodeKind.Number, Number = number };

    public static PayloadNode OfBoolean(PayloadNode? parent, string key, bool value) => new(parent, key) { Kind = NodeKind.Boolean, Boolean = value };

    public static string Place(int index) => index.ToString(CultureInfo.InvariantCulture);

    public void Add(PayloadNode child) => (_children ??= []).Add(child);

    private void WritePath(StringBuilder path)
    {
        if (_parent is not null)
        {
            _parent.WritePath(path);
            path.Append('/').Append(_key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }
    }
}
