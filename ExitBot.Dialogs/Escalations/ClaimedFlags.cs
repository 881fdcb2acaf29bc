using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Dialogs.Escalations;

/// <summary>What a model says it has found.</summary>
internal sealed record ClaimedFlags(IReadOnlyList<ClaimedFlag> Flags);

/// <param name="Quote">Has to be in the text, or the claim is none.</param>
internal sealed record ClaimedFlag(RedFlagCategory Category, string Quote, bool Repeated, bool Ongoing);
