using ExitBot.Bot.DataRights;

namespace ExitBot.Bot.Api.ExitInterviews;

/// <param name="Erased">How many of what.</param>
internal sealed record ErasureReceipt(string Receipt, IReadOnlyDictionary<string, int> Erased, IReadOnlyList<KeptData> Kept)
{
    /// <summary>For the document.</summary>
    public static ErasureReceipt Example { get; } = new(
        InterviewExamples.Id, new Dictionary<string, int> { ["transcripts"] = 1 }, [new KeptData($"interview {InterviewExamples.Id}", "legal hold")]);

    public static ErasureReceipt Of(Erasure erasure) => new(ApiId.Write(erasure.Id), erasure.Erased, erasure.Kept);
}
