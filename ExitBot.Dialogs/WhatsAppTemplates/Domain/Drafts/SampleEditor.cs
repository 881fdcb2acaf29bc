namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Gives samples to the variables of the body and of cards. Values without a name go to what has none yet, in the order in which it is read.</summary>
internal static class SampleEditor
{
    public static TemplateDraft Apply(TemplateDraft draft, IReadOnlyList<GivenSample> given)
    {
        var values = new Queue<string>(given.Where(sample => sample.Variable is null).Select(sample => sample.Value.Trim()));
        Dictionary<string, string> named = [];
        foreach (var (variable, value) in given.Where(sample => sample.Variable is not null))
        {
            named[variable!] = value.Trim();
        }

        var isAgain = DraftVariables.Open(draft).Count == 0;
        return draft with
        {
            Samples = Filled(draft.Body, draft.Samples, named, values, isAgain),
            Cards = [.. draft.Cards.Select(card => card with { Samples = Filled(card.Body, card.Samples, named, values, isAgain) })],
        };
    }

    /// <param name="isAgain">Nothing is open: the values replace those there are, from the first on.</param>
    private static IReadOnlyList<DraftSample> Filled(string? text, IReadOnlyList<DraftSample> known, Dictionary<string, string> named, Queue<string> values, bool isAgain)
    {
        var samples = known.ToDictionary(sample => sample.Variable, sample => sample.Value, StringComparer.Ordinal);
        var variables = DraftVariables.In(text);
        foreach (var variable in variables)
        {
            if (named.TryGetValue(variable, out var value) || ((isAgain || !samples.ContainsKey(variable)) && values.TryDequeue(out value)))
            {
                samples[variable] = value;
            }
        }

        return [.. variables.Where(samples.ContainsKey).Select(variable => new DraftSample(variable, samples[variable]))];
    }
}
