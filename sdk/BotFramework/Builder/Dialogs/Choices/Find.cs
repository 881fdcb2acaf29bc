using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds values and choices in what a user said.</summary>
public class Find
{
    private const int DefaultTokenDistance = 2;

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, choices.Select(value => new Choice(value)).ToList(), options);
    }

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);

        var values = choices
            .SelectMany((choice, index) => WordsOf(choice, options).Select(word => new SortedValue { Value = word, Index = index }))
            .ToList();

        return FindValues(utterance, values, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Text = found.Text,
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>Best matches first take their words; the result is in the order of the utterance.</summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);

        options ??= new FindValuesOptions();
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, options.Locale);

        // Both sorts are stable, so that among equals the longer value, then the earlier one, wins.
        var matches = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => MatchesOf(value, tokens, tokenizer(value.Value.Trim(), options.Locale), options))
            .OrderByDescending(match => match.Resolution.Score);

        var found = new List<ModelResult<FoundValue>>();
        var usedTokens = new bool[tokens.Count];
        var foundIndexes = new HashSet<int>();
        foreach (var match in matches)
        {
            var words = usedTokens.AsSpan(match.Start, match.End - match.Start + 1);
            if (!words.Contains(true) && foundIndexes.Add(match.Resolution.Index))
            {
                words.Fill(true);
                found.Add(InCharacters(match, tokens, utterance));
            }
        }

        return found.OrderBy(match => match.Start).ToList();
    }

    private static IEnumerable<string> WordsOf(Choice choice, FindChoicesOptions options)
    {
        if (options?.NoValue != true && choice.Value != null)
        {
            yield return choice.Value;
        }

        if (options?.NoAction != true && choice.Action?.Title != null)
        {
            yield return choice.Action.Title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    private static IEnumerable<ModelResult<FoundValue>> MatchesOf(SortedValue value, List<Token> tokens, List<Token> wanted, FindValuesOptions options)
    {
        for (var start = 0; start < tokens.Count;)
        {
            var match = MatchFrom(start, value, tokens, wanted, options);
            if (match == null)
            {
                yield break;
            }

            start = match.End + 1;
            yield return match;
        }
    }

    // Start and End are token positions here.
    private static ModelResult<FoundValue> MatchFrom(int next, SortedValue value, List<Token> tokens, List<Token> wanted, FindValuesOptions options)
    {
        var maxDistance = options.MaxTokenDistance ?? DefaultTokenDistance;
        var matched = 0;
        var deviation = 0;
        var start = -1;
        var end = -1;
        foreach (var token in wanted)
        {
            var position = tokens.FindIndex(next, candidate => candidate.Normalized == token.Normalized);
            var distance = matched > 0 ? position - next : 0;
            if (position < 0 || distance > maxDistance)
            {
                continue;
            }

            matched++;
            deviation += distance;
            next = position + 1;
            start = start < 0 ? position : start;
            end = position;
        }

        if (matched == 0 || (matched < wanted.Count && !options.AllowPartialMatches))
        {
            return null;
        }

        var completeness = matched / (float)wanted.Count;
        var accuracy = matched / (float)(matched + deviation);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            TypeName = "value",
            Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = completeness * accuracy },
        };
    }

    private static ModelResult<FoundValue> InCharacters(ModelResult<FoundValue> match, List<Token> tokens, string utterance)
    {
        match.Start = tokens[match.Start].Start;
        match.End = tokens[match.End].End;
        match.Text = utterance[match.Start..(match.End + 1)];
        return match;
    }
}
