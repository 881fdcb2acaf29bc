namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>What it means when a pattern is found.</summary>
internal enum PatternKind
{
    /// <summary>A red flag of a category.</summary>
    Cue,

    /// <summary>An expression that means something else: a cue that it touches does not count.</summary>
    Trap,

    /// <summary>The sentence is about a film or a book.</summary>
    Fiction,

    /// <summary>Denies what follows it, <see cref="DenialAfter"/> what stands before it.</summary>
    DenialBefore,

    DenialAfter,

    /// <summary>May stand between a denial and what it denies.</summary>
    Light,

    Repeated,

    Ongoing,

    Secrecy,

    /// <summary>Somebody of the workplace: "team lead".</summary>
    Person,
}
