using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 5, VAR: where variables stand and how many there are.</summary>
internal static class VariablePlaceRules
{
    private const int DanglingSubcode = 2388299;
    private const int MostVariables = 20;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("VAR-5", NotAtTheEdge, DanglingSubcode),
        Rule.Warning("VAR-6", NotOnlyPunctuationBehind, DanglingSubcode),
        Rule.Error("VAR-7", NotTouching),
        Rule.Error("VAR-8", EnoughWords, 2388293),
        Rule.Warning("VAR-9", EnoughWordsForCards, 2388293),
        Rule.Warning("VAR-10", NotAtTheEdgeOfTheHeader),
        Rule.Warning("VAR-11", EnoughUnspacedWords, 2388293),
        Rule.Warning("VAR-12", NotTooMany),
    ];

    private static void NotAtTheEdge(TemplateView template, Findings findings)
    {
        foreach (var text in BodiesWithVariables(template))
        {
            var begins = text.Between(0).IsBlank();
            var ends = text.Between(text.Variables.Count).IsBlank();
            if (begins || ends)
            {
                var where = begins && ends ? "begins and ends" : begins ? "begins" : "ends";
                findings.Add(text.Node, $"The body {where} with a variable; white space around it does not help.", "Put words before the first variable and behind the last one.");
            }
        }
    }

    private static void NotOnlyPunctuationBehind(TemplateView template, Findings findings)
    {
        foreach (var text in BodiesWithVariables(template))
        {
            var behind = text.Between(text.Variables.Count);
            if (!behind.IsBlank() && !HasWord(behind))
            {
                findings.Add(text.Node, "Only punctuation follows the last variable; some report that Meta refuses this like a variable at the end.", "Let the text end with a word.");
            }
        }
    }

    private static void NotTouching(TemplateView template, Findings findings)
    {
        foreach (var text in template.Texts)
        {
            for (var i = 1; i < text.Variables.Count; i++)
            {
                var between = text.Between(i);
                if (between.IsEmpty)
                {
                    findings.Add(text.Node, $"{Pair(text, i)} touch each other.", "Put words between them, or make them one variable.");
                }
                else if (between.IsBlank())
                {
                    findings.Add(text.Node, $"{Pair(text, i)} have only white space between them.", "Put words between them, or make them one variable.", Severity.Warning);
                }
            }
        }
    }

    private static void EnoughWords(TemplateView template, Findings findings)
    {
        foreach (var text in BodiesWithVariables(template))
        {
            if (!text.Traits.IsUnspaced)
            {
                CheckWords(text, text.Variables.Count, findings, Severity.Error);
            }
        }
    }

    private static void EnoughWordsForCards(TemplateView template, Findings findings)
    {
        if (template.Carousels.Count > 0 && template.Body is { Text: var main })
        {
            var onCards = template.Bodies.Where(body => body.IsOnCard).Sum(body => body.Text.Variables.Count);
            if (onCards > 0 && main.Traits.FixedWords < (2 * (main.Variables.Count + onCards)) + 1)
            {
                findings.Add(main.Node, $"The cards have {onCards} variables, and one report has Meta counting them against the {main.Traits.FixedWords} words of this body.", "Make the body above the cards longer.");
            }
        }
    }

    private static void NotAtTheEdgeOfTheHeader(TemplateView template, Findings findings)
    {
        foreach (var header in template.Headers)
        {
            var text = header.Text;
            if (text.Variables.Count > 0 && (!HasWord(text.Between(0)) || !HasWord(text.Between(text.Variables.Count))))
            {
                findings.Add(text.Node, "The header begins or ends with its variable; some say that Meta refuses that.", "Put words on both sides of it.");
            }
        }
    }

    private static void EnoughUnspacedWords(TemplateView template, Findings findings)
    {
        foreach (var text in BodiesWithVariables(template))
        {
            if (text.Traits.IsUnspaced)
            {
                CheckWords(text, text.Variables.Count, findings, Severity.Warning);
            }
        }
    }

    private static void NotTooMany(TemplateView template, Findings findings)
    {
        foreach (var text in template.Texts)
        {
            if (text.Variables.Count > MostVariables)
            {
                findings.Add(text.Node, $"The text has {text.Variables.Count} variables; vendors name limits from 25 on.", $"Stay at or below {MostVariables}.");
            }
        }
    }

    private static void CheckWords(TemplateText text, int variables, Findings findings, Severity below)
    {
        var (words, least, safe) = (text.Traits.FixedWords, (2 * variables) + 1, 4 * variables);
        if (words < least)
        {
            findings.Add(text.Node, $"{variables} variables need at least {least} words around them; the body has about {words}.", "Add words or take variables out.", below);
        }
        else if (words < safe)
        {
            findings.Add(text.Node, $"The body has about {words} words for {variables} variables; {safe} are safe.", "Add words or take variables out.", Severity.Warning);
        }
    }

    private static IEnumerable<TemplateText> BodiesWithVariables(TemplateView template) =>
        template.Bodies.Where(body => body.Text.Variables.Count > 0).Select(body => body.Text);

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    private static string Pair(TemplateText text, int second) => $"{Quote.Short(text.Variables[second - 1].Written)} and {Quote.Short(text.Variables[second].Written)}";
}
