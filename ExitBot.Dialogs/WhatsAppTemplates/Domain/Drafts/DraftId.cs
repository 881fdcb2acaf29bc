using System.Diagnostics.CodeAnalysis;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Names one stored draft. Version 7, so the text form sorts by age.</summary>
public readonly record struct DraftId(Guid Value) : IParsable<DraftId>
{
    public static DraftId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static DraftId Parse(string s, IFormatProvider? provider = null) => new(Guid.ParseExact(s, "N"));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DraftId result)
    {
        var parsed = Guid.TryParseExact(s, "N", out var value);
        result = new DraftId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
