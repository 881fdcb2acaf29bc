namespace ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

/// <summary>What every reader makes of a file: headings and paragraphs in their order, plain text without markup.</summary>
/// <param name="HeadingLevel">1 to 6; 0 is no heading.</param>
public sealed record TextBlock(int HeadingLevel, string Text)
{
    public static TextBlock Paragraph(string text) => new(0, text);
}
