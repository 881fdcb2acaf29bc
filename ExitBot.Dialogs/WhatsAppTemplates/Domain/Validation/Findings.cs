using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

/// <summary>Collects what the rule that is being checked finds. Nothing is allocated while nothing is found.</summary>
internal sealed class Findings
{
    /// <summary>So many broken rules help nobody, and a payload made to break them all should not make a long answer.</summary>
    private const int Most = 500;

    private List<Violation>? _found;
    private Rule? _rule;

    public IReadOnlyList<Violation> All => _found ?? [];

    public void Begin(Rule rule) => _rule = rule;

    public void Add(PayloadNode at, string message, string fix) => Add(at.Path, message, fix, _rule!.Severity, _rule.MetaSubcode);

    public void Add(PayloadNode at, string message, string fix, Severity severity) => Add(at.Path, message, fix, severity, _rule!.MetaSubcode);

    public void Add(PayloadNode at, string message, string fix, int? metaSubcode) => Add(at.Path, message, fix, _rule!.Severity, metaSubcode);

    private void Add(string path, string message, string fix, Severity severity, int? metaSubcode)
    {
        _found ??= [];
        if (_found.Count < Most)
        {
            _found.Add(new Violation(_rule!.Id, severity, path, message, fix, metaSubcode));
        }
    }
}
