namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>A line of a PDF as pdftotext places it.</summary>
/// <param name="Block">Lines of one block are one paragraph; counted over the whole document.</param>
/// <param name="Height">Of its letters, in points: all that is known of how it is set.</param>
internal sealed record PdfLine(int Page, int Block, double Height, string Text);
