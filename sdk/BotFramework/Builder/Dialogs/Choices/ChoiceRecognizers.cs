using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by their words, and failing that by position.</summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, choices.Select(value => new Choice(value)).ToList(), options);
    }

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        options ??= new FindChoicesOptions();
        var locale = options.Locale ?? Culture.English;

        var found = Find.FindChoices(utterance, choices, options);
        if (found.Count == 0 && options.RecognizeOrdinals)
        {
            found = ByPosition(NumberRecognizer.RecognizeOrdinal(utterance, locale), choices);
        }

        if (found.Count == 0 && options.RecognizeNumbers)
        {
            found = ByPosition(NumberRecognizer.RecognizeNumber(utterance, locale), choices);
        }

        return found;
    }

    private static List<ModelResult<FoundChoice>> ByPosition(List<ModelResult> numbers, IList<Choice> choices)
    {
        var found = new List<ModelResult<FoundChoice>>();
        foreach (var number in numbers)
        {
            var isPosition = int.TryParse(number.Resolution["value"].ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var position);
            if (isPosition && position >= 1 && position <= choices.Count)
            {
                found.Add(new ModelResult<FoundChoice>
                {
                    Text = number.Text,
                    Start = number.Start,
                    End = number.End,
                    TypeName = "choice",
                    Resolution = new FoundChoice { Value = choices[position - 1].Value, Index = position - 1, Score = 1.0f },
                });
            }
        }

        return found.OrderBy(match => match.Start).ToList();
    }
}
