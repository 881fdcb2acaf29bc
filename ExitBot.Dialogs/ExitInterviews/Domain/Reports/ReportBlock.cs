namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>A piece of the report as a page. The list is closed.</summary>
internal abstract record ReportBlock
{
    private ReportBlock()
    {
    }

    public sealed record Heading(string Text, int Level) : ReportBlock;

    public sealed record Line(string Text) : ReportBlock;

    public sealed record Points(IReadOnlyList<string> Lines) : ReportBlock;

    /// <param name="About">What it answers.</param>
    public sealed record Quote(string About, string Text) : ReportBlock;

    /// <param name="Head">Empty: none.</param>
    public sealed record Table(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportBlock;
}
