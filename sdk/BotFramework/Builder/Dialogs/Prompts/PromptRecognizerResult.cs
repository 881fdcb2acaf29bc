namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt made of the user's input.</summary>
public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }

    /// <summary>Whether a parent dialog may take the input although it was recognized.</summary>
    public bool AllowInterruption { get; set; }
}
