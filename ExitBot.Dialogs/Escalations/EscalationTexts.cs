using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Dialogs.Escalations;

/// <summary>What is said to somebody who tells something grave. Fixed texts of the product; no model words them.</summary>
public sealed record EscalationTexts
{
    /// <summary>Said at once, by category. {{lines}} are the crisis lines of the person's country.</summary>
    public required IReadOnlyDictionary<RedFlagCategory, TextTemplate> Disclosed { get; init => field = CompleteTexts.Of(value); }

    /// <summary>When the text holds more than one matter: said after the first one's.</summary>
    public required string AndMore { get; init; }

    /// <summary>To "don't tell anyone".</summary>
    public required string NoSecrecy { get; init; }

    public required TextTemplate CrisisLine { get; init; }

    /// <summary>Below the crisis lines, and alone where there are none.</summary>
    public required string Emergency { get; init; }

    /// <summary>To "yes, I am in danger".</summary>
    public required TextTemplate InDanger { get; init; }

    /// <summary>To "no".</summary>
    public required TextTemplate NotInDanger { get; init; }

    /// <summary>To whatever else is said while nothing is asked.</summary>
    public required TextTemplate StillHere { get; init; }

    /// <summary>The same after a threat.</summary>
    public required string StillStopped { get; init; }

    /// <summary>To the site, and whether it goes on.</summary>
    public required string SiteNoted { get; init; }
}
