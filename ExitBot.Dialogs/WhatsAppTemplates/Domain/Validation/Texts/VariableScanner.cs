namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

/// <summary>Finds the placeholders of a text, and braces that belong to none.</summary>
internal static class VariableScanner
{
    /// <param name="strayBrace">Where the first brace stands that belongs to no placeholder; -1 when there is none.</param>
    public static IReadOnlyList<Variable> Scan(string text, out int strayBrace)
    {
        strayBrace = -1;
        List<Variable>? found = null;
        var at = text.AsSpan().IndexOfAny('{', '}');
        while (at >= 0 && at < text.Length)
        {
            if (End(text, at) is var end and > 0)
            {
                (found ??= []).Add(new Variable(text[(at + 2)..(end - 2)], at, end));
                at = end;
            }
            else
            {
                strayBrace = strayBrace < 0 ? at : strayBrace;
                at = BehindBraces(text, at);
            }

            var next = text.AsSpan(at).IndexOfAny('{', '}');
            at = next < 0 ? -1 : at + next;
        }

        return found ?? (IReadOnlyList<Variable>)[];
    }

    /// <returns>Behind the placeholder that begins here, or zero.</returns>
    private static int End(string text, int start)
    {
        if (BehindBraces(text, start) != start + 2 || text[start] != '{' || text[start + 1] != '{')
        {
            return 0;
        }

        var inside = text.AsSpan(start + 2).IndexOfAny('{', '}');
        var close = start + 2 + inside;
        return inside > 0 && close + 1 < text.Length && text[close] == '}' && text[close + 1] == '}' && !(close + 2 < text.Length && text[close + 2] == '}')
            ? close + 2
            : 0;
    }

    private static int BehindBraces(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == text[start])
        {
            end++;
        }

        return end;
    }
}
