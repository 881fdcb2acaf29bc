using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 2.</summary>
internal static class NameRules
{
    public const int Longest = 512;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("NAME-1", Characters),
        Rule.Error("NAME-2", Length),
    ];

    public static bool IsNameCharacter(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_';

    private static void Characters(TemplateView template, Findings findings)
    {
        if (template.Name.Text is { Length: > 0 } name && !name.All(IsNameCharacter))
        {
            findings.Add(
                template.Name,
                $"The name '{Quote.Short(name)}' has other characters than a-z, 0-9 and underscore.",
                $"Call it '{Quote.Short(TemplateName.From(name))}'.");
        }
    }

    private static void Length(TemplateView template, Findings findings)
    {
        switch (template.Name.Text)
        {
            case null or "":
                findings.Add(template.Name, "The template has no name.", "Give it a name of 1 to 512 lower-case letters, digits and underscores.");
                break;
            case { Length: > Longest } name:
                findings.Add(template.Name, $"The name has {name.Length} characters; at most {Longest} are allowed.", "Shorten it.");
                break;
        }
    }
}
