using System.Buffers;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>
/// Ranks chunks by BM25 over the words of a question, what they mean and what they make one think of, and the best of them again by their headings. Of each it says how
/// likely it is the answer.
/// </summary>
public static class PolicySearch
{
    private const int MostCandidates = 30;

    // Of a topic that only the title names.
    private const float Around = 0.6f;

    // A topic that a passage does not have lessens what may be hoped of it.
    private const float WithoutTopic = 0.7f;

    // How far the score counts where a passage speaks of next to nothing that was asked.
    private const float Hope = 0.15f;

    public static IReadOnlyList<SearchHit> Find(PolicyIndex index, PolicyQuery query, PolicyScope scope, int most)
    {
        var chunks = index.ChunkCount;
        var units = query.Units.Select(unit => WeighedUnit.Of(unit, index, query)).ToList();
        var whole = units.Sum(unit => unit.Share);
        if (chunks == 0 || whole <= 0)
        {
            return [];
        }

        var tallies = ArrayPool<Tally>.Shared.Rent(chunks);
        try
        {
            Array.Clear(tallies, 0, chunks);
            for (var unit = 0; unit < units.Count; unit++)
            {
                Count(index, units[unit], tallies, stamp: unit + 1);
            }

            var candidates = Best(index, tallies.AsSpan(0, chunks), whole, units.Count(unit => unit.IsTopic), scope);
            return new HeadingRanking(index, query, units).Judge(candidates, most);
        }
        finally
        {
            ArrayPool<Tally>.Shared.Return(tallies);
        }
    }

    private static void Count(PolicyIndex index, WeighedUnit unit, Tally[] tallies, int stamp)
    {
        foreach (var (term, weight, covers) in unit.Terms)
        {
            foreach (var posting in index.PostingsOf(term))
            {
                ref var tally = ref tallies[posting.Chunk];
                var gain = posting.Weight * weight;
                if (covers == 0)
                {
                    tally.Score += gain;
                }
                else if (tally.Stamp != stamp)
                {
                    // The best term comes first: a chunk has a unit once.
                    tally.Stamp = stamp;
                    tally.Score += gain;
                    tally.Gain += gain;
                    tally.Covered += unit.Share * covers * (posting.IsAroundOnly ? Around : 1);
                    tally.Evoked += covers < 1 ? unit.Share * covers : 0;
                    tally.Topics += unit.IsTopic ? 1 : 0;
                }
            }
        }
    }

    private static IEnumerable<Candidate> Best(PolicyIndex index, ReadOnlySpan<Tally> tallies, float whole, int topics, PolicyScope scope)
    {
        var best = new PriorityQueue<Candidate, float>();
        var isInScope = index.Documents.Select(document => scope.Covers(document.Indexed.Document)).ToArray();
        for (var chunk = 0; chunk < tallies.Length; chunk++)
        {
            ref readonly var tally = ref tallies[chunk];
            if (tally.Covered <= 0 || !isInScope[index.DocumentNumberOf(chunk)])
            {
                continue;
            }

            var covered = tally.Covered / whole * (tally.Topics < topics ? WithoutTopic : 1);
            var candidate = new Candidate(chunk, tally.Score * (Hope + covered), covered, tally.Evoked / whole, tally.Gain, tally.Topics);
            if (best.Count < MostCandidates)
            {
                best.Enqueue(candidate, candidate.Score);
            }
            else if (best.TryPeek(out _, out var least) && candidate.Score > least)
            {
                best.DequeueEnqueue(candidate, candidate.Score);
            }
        }

        return best.UnorderedItems.Select(item => item.Element);
    }

    private struct Tally
    {
        public float Score;
        public float Gain;
        public float Covered;
        public float Evoked;
        public int Topics;
        public int Stamp;
    }
}

/// <summary>A chunk in the first round.</summary>
/// <param name="Gain">Its score without what the very words add.</param>
/// <param name="Topics">How many of those asked about it has.</param>
internal readonly record struct Candidate(int Chunk, float Score, float Covered, float Evoked, float Gain, int Topics);
