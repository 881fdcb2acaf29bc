using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 7.</summary>
internal static class BodyRules
{
    private const int TooLong = 2388040;
    private const int BodyFault = 2388072;
    private const int MostEmoji = 10;
    private const int MostBlanks = 4;
    private const int MostLineBreaks = 2;
    private const int LinesShown = 5;
    private const int CharactersOfLine = 45;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("BODY-1", Length, TooLong),
        Rule.Warning("BODY-1b", SafeLength, TooLong),
        Rule.Error("BODY-2", TextPresent, 2388043),
        Rule.Error("BODY-3", WhiteSpace, BodyFault),
        Rule.Warning("BODY-4", FewEmoji),
        Rule.Info("BODY-7", Truncation),
    ];

    private static void Length(TemplateView template, Findings findings)
    {
        foreach (var text in template.Bodies.Select(body => body.Text))
        {
            if (text.Length > TextLimits.Body)
            {
                findings.Add(text.Node, $"The body has {text.Length} characters; at most {TextLimits.Body} are allowed.", "Shorten it.");
            }
        }
    }

    private static void SafeLength(TemplateView template, Findings findings)
    {
        foreach (var body in template.Bodies.Where(body => !body.IsOnCard))
        {
            if (body.Text.Length is > TextLimits.SafeBody and <= TextLimits.Body && !template.IsAuthentication)
            {
                findings.Add(body.Text.Node, $"The body has {body.Text.Length} characters; one vendor reports that more than {TextLimits.SafeBody} are refused.", $"Stay at or below {TextLimits.SafeBody} to be safe.");
            }
        }
    }

    private static void TextPresent(TemplateView template, Findings findings)
    {
        foreach (var text in template.Bodies.Select(body => body.Text))
        {
            if (template.IsAuthentication && !text.Node.IsAbsent)
            {
                findings.Add(text.Node, "The body of an authentication template has no text of its own: Meta writes it.", "Leave text out.", metaSubcode: null);
            }
            else if (!template.IsAuthentication && text.IsMissing)
            {
                findings.Add(text.Node, "The body has no text.", "Add the text of the message.");
            }
        }
    }

    private static void WhiteSpace(TemplateView template, Findings findings)
    {
        foreach (var text in template.Bodies.Select(body => body.Text))
        {
            var traits = text.Traits;
            var fault = traits.LongestRunOfLineBreaks > MostLineBreaks ? "more than two line breaks in a row"
                : traits.HasTab ? "a tab"
                : traits.LongestRunOfBlanks > MostBlanks ? "more than four blanks in a row"
                : null;
            if (fault is not null)
            {
                findings.Add(text.Node, $"The body has {fault}.", "Take out the extra white space.");
            }
        }
    }

    private static void FewEmoji(TemplateView template, Findings findings)
    {
        foreach (var text in template.Bodies.Select(body => body.Text))
        {
            if (text.Traits.EmojiCount > MostEmoji)
            {
                findings.Add(text.Node, $"The body has {text.Traits.EmojiCount} emoji; vendors report a limit of ten.", "Take some out.");
            }
        }
    }

    private static void Truncation(TemplateView template, Findings findings)
    {
        if (template.IsMarketing && template.Body is { } body && LinesOf(body.Text.Value) > LinesShown)
        {
            findings.Add(body.Text.Node, "On phones a marketing body is cut after about five lines, with \"read more\".", "Say what matters in the first lines.");
        }
    }

    private static int LinesOf(string text)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines += 1 + (Math.Max(0, line.Length - 1) / CharactersOfLine);
        }

        return lines;
    }
}
