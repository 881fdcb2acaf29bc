namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Places as people name them: second, 2, 2nd, last.</summary>
internal static class Ordinals
{
    /// <summary>For regular expressions.</summary>
    public const string Pattern = @"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,2}(?:st|nd|rd|th)?";

    private static readonly string[] Words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <param name="count">How many there are, for "last".</param>
    public static int Read(string word, int count) => word.ToLowerInvariant() switch
    {
        "last" => count,
        var ordinal when Array.IndexOf(Words, ordinal) is var place and >= 0 => place + 1,
        var digits => int.TryParse(digits.AsSpan().TrimEnd("stndrh"), out var number) ? number : 0,
    };
}
