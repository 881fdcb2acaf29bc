namespace ExitBot.Dialogs.WhatsAppTemplates.Domain;

/// <summary>Phone numbers as people write them.</summary>
public static class PhoneNumber
{
    private const string Separators = " -.()/\u00A0";

    /// <summary>The digits of a number, its plus sign left out; null when there is something else in it than a number has.</summary>
    public static string? Digits(string text)
    {
        var number = text.Trim();
        var rest = number.StartsWith('+') ? number[1..] : number;
        return rest.All(character => char.IsAsciiDigit(character) || Separators.Contains(character, StringComparison.Ordinal)) && rest.Any(char.IsAsciiDigit)
            ? new string([.. rest.Where(char.IsAsciiDigit)])
            : null;
    }
}
