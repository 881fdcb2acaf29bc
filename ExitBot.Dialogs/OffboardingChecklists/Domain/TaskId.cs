using System.Diagnostics.CodeAnalysis;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>Names one task. Version 7, so the text form sorts by age.</summary>
public readonly record struct TaskId(Guid Value) : IParsable<TaskId>
{
    public static TaskId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static TaskId Parse(string s, IFormatProvider? provider = null) => new(Guid.ParseExact(s, "N"));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TaskId result)
    {
        var parsed = Guid.TryParseExact(s, "N", out var value);
        result = new TaskId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
