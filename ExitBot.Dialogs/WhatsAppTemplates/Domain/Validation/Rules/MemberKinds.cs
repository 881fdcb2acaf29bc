using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>The members an object may have and the kind of each. Null: more than one kind, other rules say which.</summary>
internal sealed class MemberKinds
{
    private readonly Dictionary<string, NodeKind?> _kinds = new(StringComparer.Ordinal);

    /// <param name="namesAndKinds">A name, its kind, a name, its kind.</param>
    public MemberKinds(params object?[] namesAndKinds)
    {
        for (var i = 0; i < namesAndKinds.Length; i += 2)
        {
            _kinds.Add((string)namesAndKinds[i]!, (NodeKind?)namesAndKinds[i + 1]);
        }
    }

    public bool Has(string name) => _kinds.ContainsKey(name);

    public NodeKind? KindOf(string name) => _kinds.GetValueOrDefault(name);
}
