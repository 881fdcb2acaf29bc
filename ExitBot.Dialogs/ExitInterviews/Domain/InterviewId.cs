using System.Diagnostics.CodeAnalysis;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>Names one exit interview. Version 7, so the text form sorts by age.</summary>
public readonly record struct InterviewId(Guid Value) : IParsable<InterviewId>
{
    public static InterviewId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static InterviewId Parse(string s, IFormatProvider? provider = null) => new(Guid.ParseExact(s, "N"));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InterviewId result)
    {
        var parsed = Guid.TryParseExact(s, "N", out var value);
        result = new InterviewId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
