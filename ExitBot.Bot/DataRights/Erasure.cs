using ExitBot.Bot.Turns;

namespace ExitBot.Bot.DataRights;

/// <summary>That somebody was erased, and what of them.</summary>
/// <param name="Id">The number of the receipt.</param>
/// <param name="By">The name of the key, or who else wanted it.</param>
/// <param name="Erased">How many of what.</param>
internal sealed record Erasure(Guid Id, KeyHash Person, DateTimeOffset At, string By, IReadOnlyDictionary<string, int> Erased, IReadOnlyList<KeptData> Kept);

/// <summary>What was not erased, and the reason.</summary>
internal sealed record KeptData(string What, string Why);
