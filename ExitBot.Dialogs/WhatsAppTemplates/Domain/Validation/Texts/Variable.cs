namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

/// <summary>A placeholder of a text: two braces on each side with something between.</summary>
/// <param name="Inside">What stands between the braces, blanks included.</param>
/// <param name="Start">Where the first brace is.</param>
/// <param name="End">Behind the last brace.</param>
internal readonly record struct Variable(string Inside, int Start, int End)
{
    public string Name => Inside.Trim();

    public bool IsPositional => Name.Length > 0 && Name.All(char.IsAsciiDigit);

    /// <summary>Not a number, nor one with something around it that no variable may have, such as <c>$1</c>.</summary>
    public bool IsNamed => !IsPositional && !(Name.Any(char.IsDigit) && !Name.Any(char.IsLetter));

    /// <summary>Zero for a name, and for a number that no template has.</summary>
    public int Number => IsPositional && int.TryParse(Name, out var number) ? number : 0;

    public string Written => $"{{{{{Inside}}}}}";
}
