using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Microsoft.Recognizers.Text.Number;

// Reads one number as far as it goes from a given token on.
internal sealed class EnglishNumberReader
{
    private readonly List<NumberToken> _tokens;
    private readonly bool _allowOrdinal;

    // What the groups before the last scale word are worth, and what has been read since.
    private double _total;
    private double _group;

    // Whatever comes next must be worth less: 10 after "twenty", 100 after "hundred", 1000 after a scale word.
    private double _room = double.MaxValue;
    private double _scale = double.MaxValue;

    public EnglishNumberReader(List<NumberToken> tokens, int start, bool allowOrdinal)
    {
        _tokens = tokens;
        _allowOrdinal = allowOrdinal;
        Next = start;

        while (Next < tokens.Count && (Next == start || tokens[Next].FollowsDirectly) && !IsOrdinal && Step(tokens[Next], isFirst: Next == start))
        {
        }

        if (Next > start && !IsOrdinal)
        {
            ReadTail();
        }
    }

    // The token behind the number; the start where there is none.
    public int Next { get; private set; }

    public bool IsOrdinal { get; private set; }

    public double Value => _total + _group;

    private bool Step(NumberToken token, bool isFirst)
    {
        if (token.IsNumber)
        {
            return isFirst && Take(token.Number, room: 0) && (!_allowOrdinal || TakeSuffix(token));
        }

        if (isFirst && token.Word is "a" or "an")
        {
            return IsMultiplier(Next + 1) && Take(1, room: 0);
        }

        if (token.Word == "and")
        {
            // "a hundred and five", but not "one and two".
            return _room is 100 or 1000 && IsSmall(Next + 1) && Skip();
        }

        return StepSmall(token.Word, isFirst) || StepMultiplier(token.Word);
    }

    private bool StepSmall(string word, bool isFirst)
    {
        var isCardinal = EnglishNumberWords.Small.TryGetValue(word, out var value);
        if (!isCardinal && !(_allowOrdinal && EnglishNumberWords.SmallOrdinals.TryGetValue(word, out value)))
        {
            return false;
        }

        if (value >= _room || (value == 0 && !isFirst))
        {
            return false;
        }

        IsOrdinal = !isCardinal;
        return Take(value, room: value >= 20 ? 10 : 0);
    }

    private bool StepMultiplier(string word)
    {
        var ordinal = _allowOrdinal && word.EndsWith("th", StringComparison.Ordinal);
        var cardinal = ordinal ? word[..^2] : word;
        var group = _group == 0 && ordinal && _total == 0 ? 1 : _group;
        if (group <= 0)
        {
            return false;
        }

        if (cardinal == "hundred" && group < 100)
        {
            _group = group * 100;
            _room = 100;
        }
        else if (EnglishNumberWords.Scales.TryGetValue(cardinal, out var scale) && scale < _scale)
        {
            _total += group * scale;
            _group = 0;
            _scale = scale;
            _room = 1000;
        }
        else if (cardinal == "dozen" && !ordinal)
        {
            _group = group * 12;
            _room = 0;
        }
        else
        {
            return false;
        }

        IsOrdinal = ordinal;
        return Skip();
    }

    // "1st": the letters are a token of their own, right behind the digits.
    private bool TakeSuffix(NumberToken number)
    {
        if (Next < _tokens.Count && _tokens[Next].Start == number.End && _tokens[Next].Word is "st" or "nd" or "rd" or "th" && double.IsInteger(number.Number))
        {
            IsOrdinal = true;
            Next++;
        }

        return true;
    }

    // "three point one four", "two and a half".
    private void ReadTail()
    {
        if (WordAt(Next) == "point")
        {
            var digits = new StringBuilder("0.");
            var next = Next + 1;
            while (WordAt(next) is { } word && EnglishNumberWords.Small.TryGetValue(word, out var digit) && digit < 10)
            {
                digits.Append(digit);
                next++;
            }

            if (next > Next + 1)
            {
                _group += double.Parse(digits.ToString(), CultureInfo.InvariantCulture);
                Next = next;
            }
        }
        else if (WordAt(Next) == "and" && WordAt(Next + 1) == "a" && WordAt(Next + 2) is "half" or "quarter")
        {
            _group += WordAt(Next + 2) == "half" ? 0.5 : 0.25;
            Next += 3;
        }
    }

    private bool Take(double value, double room)
    {
        _group += value;
        _room = room;
        return Skip();
    }

    private bool Skip()
    {
        Next++;
        return true;
    }

    private string WordAt(int index)
    {
        return index < _tokens.Count && _tokens[index].FollowsDirectly ? _tokens[index].Word : null;
    }

    private bool IsSmall(int index)
    {
        return WordAt(index) is { } word
            && (EnglishNumberWords.Small.ContainsKey(word) || (_allowOrdinal && EnglishNumberWords.SmallOrdinals.ContainsKey(word)));
    }

    private bool IsMultiplier(int index)
    {
        return WordAt(index) is { } word && (word is "hundred" or "dozen" || EnglishNumberWords.Scales.ContainsKey(word));
    }
}
