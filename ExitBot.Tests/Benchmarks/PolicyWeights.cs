using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.PolicyQuestions;

namespace ExitBot.Tests.Benchmarks;

/// <summary>
/// What the questions over all handbooks say the weights of <see cref="HitEvidence"/> should be: a logistic regression on whether the first hit is the right section, in
/// which a question without an answer counts twice. It changes nothing.
/// </summary>
internal static class PolicyWeights
{
    private const int Steps = 20_000;
    private const double StepLength = 0.3;
    private const double Restraint = 0.001;

    private static readonly (string Name, Func<HitEvidence, double> Of)[] Inputs =
    [
        ("constant", _ => 1),
        (nameof(HitEvidence.Covered), evidence => evidence.Covered),
        (nameof(HitEvidence.Evoked), evidence => evidence.Evoked),
        (nameof(HitEvidence.Matched), evidence => evidence.Matched),
        (nameof(HitEvidence.Score), evidence => evidence.Score),
        (nameof(HitEvidence.Lead), evidence => evidence.Lead),
        (nameof(HitEvidence.Heading), evidence => evidence.Heading),
        (nameof(HitEvidence.IsAboutElse), evidence => evidence.IsAboutElse ? 1 : 0),
        (nameof(HitEvidence.MissingTopics), evidence => evidence.MissingTopics),
        (nameof(HitEvidence.HasForeignTopic), evidence => evidence.HasForeignTopic ? 1 : 0),
        (nameof(HitEvidence.Asked), evidence => evidence.Asked),
        (nameof(HitEvidence.Unknown), evidence => evidence.Unknown),
    ];

    public static async Task RunAsync()
    {
        var evaluations = Path.Combine(SourceTree.Root, Handbook.Others);
        var samples = Samples(Handbook.Sample, Path.Combine(evaluations, "sample-handbook.txt"))
            .Concat(Directory.EnumerateDirectories(evaluations).Order(StringComparer.Ordinal).SelectMany(folder => Samples(folder, Path.Combine(folder, "questions.txt"))))
            .ToList();
        var weights = Fit(samples);
        await Report.LineAsync($"{samples.Count} questions that find anything");
        foreach (var ((name, _), weight) in Inputs.Zip(weights))
        {
            await Report.LineAsync($"{name,-16} {weight,6:F2}");
        }
    }

    private static IEnumerable<Sample> Samples(string folder, string questions)
    {
        var index = Handbook.In(folder).Index;
        var answering = new PolicyAnswering(Handbook.Languages);
        var language = index.Documents[0].Indexed.Document.Language;
        foreach (var test in File.ReadLines(questions).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
        {
            if (answering.Search(index, test[0], language, new PolicyScope(new DateOnly(2026, 11, 20))).Hits is [var best, ..])
            {
                var isRight = test is [_, var file, var section] && best.Document.File == file && best.Chunk.Section == section;
                yield return new Sample([.. Inputs.Select(input => input.Of(best.Evidence))], isRight, test.Length == 1 ? 2 : 1);
            }
        }
    }

    private static double[] Fit(List<Sample> samples)
    {
        var weights = new double[Inputs.Length];
        for (var step = 0; step < Steps; step++)
        {
            var slope = new double[Inputs.Length];
            foreach (var sample in samples)
            {
                var likely = 1 / (1 + Math.Exp(-weights.Zip(sample.Values).Sum(pair => pair.First * pair.Second)));
                for (var input = 0; input < slope.Length; input++)
                {
                    slope[input] += ((sample.IsRight ? 1 : 0) - likely) * sample.Times * sample.Values[input] / samples.Count;
                }
            }

            for (var input = 0; input < slope.Length; input++)
            {
                weights[input] += StepLength * (slope[input] - (input == 0 ? 0 : Restraint * weights[input]));
            }
        }

        return weights;
    }

    /// <param name="Times">How often it counts.</param>
    private sealed record Sample(double[] Values, bool IsRight, int Times);
}
