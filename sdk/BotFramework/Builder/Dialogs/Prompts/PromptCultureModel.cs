namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words that choice and confirm prompts need in one language.</summary>
public class PromptCultureModel
{
    /// <summary>In lower case, like en-us.</summary>
    public string Locale { get; set; }

    public string Separator { get; set; }

    /// <summary>Between two choices.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of more than two choices.</summary>
    public string InlineOrMore { get; set; }

    public string YesInLanguage { get; set; }

    public string NoInLanguage { get; set; }
}
