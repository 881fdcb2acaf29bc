namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>Reciprocal rank fusion: two rankings whose scores cannot be compared become one by the places alone.</summary>
public static class RankFusion
{
    /// <summary>How far down each ranking counts.</summary>
    public const int Depth = 30;

    // As in the paper (Cormack, Clarke, Büttcher, 2009): the first places count more, but not everything.
    private const double Constant = 60;

    /// <returns>The best first; among equals, the one whose words are the better.</returns>
    public static IEnumerable<SearchHit> Of(IReadOnlyList<SearchHit> byWords, IReadOnlyList<SearchHit> byMeaning) => byWords.Index()
        .Concat(byMeaning.Index())
        .GroupBy(place => (place.Item.Document.Id, place.Item.Chunk.Ordinal))
        .Select(places => (Hit: places.First().Item with { IsNear = places.Any(place => place.Item.IsNear) }, Worth: places.Sum(place => 1 / (Constant + place.Index + 1))))
        .OrderByDescending(fused => fused.Worth)
        .ThenByDescending(fused => fused.Hit.Score)
        .Select(fused => fused.Hit);
}
