namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>All that one conversation remembers of a checklist. The tasks are in their records.</summary>
/// <param name="Held">What waits for an answer, as <see cref="HeldCommand"/> writes it.</param>
/// <param name="Shown">Ids of the list as it was last shown, with commas: "2" is its second.</param>
/// <param name="Mentioned">Ids of the tasks spoken of last: "it".</param>
/// <param name="CardNonce">Of the card that can be sent in.</param>
/// <param name="CardDone">Ids that the card shows as done.</param>
public sealed record ChecklistProgress(string? Held = null, string Shown = "", string Mentioned = "", string? CardNonce = null, string CardDone = "")
{
    internal static string Write(IEnumerable<Guid> ids) => string.Join(',', ids.Select(id => id.ToString("N")));

    internal static IReadOnlyList<Guid> Read(string ids) =>
        [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.TryParseExact(id, "N", out var read) ? read : Guid.Empty).Where(id => id != Guid.Empty)];
}
