using System.Text;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>The report as Markdown.</summary>
public static class MarkdownReport
{
    public static string Write(InterviewReport report)
    {
        var text = new StringBuilder();
        foreach (var block in ReportPage.Of(report))
        {
            Append(text, block);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Heading heading:
                text.Append('#', heading.Level).Append(' ').Append(MarkdownText.Cell(heading.Text)).Append('\n');
                break;
            case ReportBlock.Line line:
                text.Append(MarkdownText.Cell(line.Text)).Append('\n');
                break;
            case ReportBlock.Points points:
                text.AppendJoin('\n', points.Lines.Select(line => $"- {MarkdownText.Cell(line)}")).Append('\n');
                break;
            case ReportBlock.Quote quote:
                text.Append("**").Append(MarkdownText.Cell(quote.About)).Append("**\n\n").Append(MarkdownText.Quote(quote.Text)).Append('\n');
                break;
            case ReportBlock.Table table:
                var head = table.Head.Count > 0 ? table.Head : [.. table.Rows[0].Select(_ => "")];
                text.Append(Row(head)).Append(Row([.. head.Select(_ => "---")], isRuler: true));
                foreach (var row in table.Rows)
                {
                    text.Append(Row(row));
                }

                break;
        }
    }

    private static string Row(IReadOnlyList<string> cells, bool isRuler = false) =>
        $"| {string.Join(" | ", cells.Select(cell => isRuler ? cell : MarkdownText.Cell(cell)))} |\n";
}
