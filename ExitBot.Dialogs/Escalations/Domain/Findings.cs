namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>What a text says that the product has to act on.</summary>
/// <param name="Flags">At most one for each category.</param>
/// <param name="AsksForSecrecy">"Don't tell anyone": raises nothing, but has to be answered honestly.</param>
/// <param name="People">Roles and names that the text mentions, as it writes them.</param>
public sealed record Findings(IReadOnlyList<RedFlag> Flags, bool AsksForSecrecy, IReadOnlyList<string> People)
{
    public static Findings None { get; } = new([], AsksForSecrecy: false, []);
}
