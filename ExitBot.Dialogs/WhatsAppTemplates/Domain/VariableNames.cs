namespace ExitBot.Dialogs.WhatsAppTemplates.Domain;

/// <summary>Names of variables as Meta takes them: lower-case letters and underscores.</summary>
public static class VariableNames
{
    public static string From(string text)
    {
        var letters = TemplateName.From(text).Where(character => !char.IsAsciiDigit(character)).ToArray();
        var name = new string(letters).Trim('_');
        return name.Length == 0 ? "value" : name;
    }
}
