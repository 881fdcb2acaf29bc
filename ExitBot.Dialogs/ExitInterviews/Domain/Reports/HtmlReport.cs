using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>The report as one page to print: no script, nothing loaded from elsewhere, and everything that people wrote encoded.</summary>
public static class HtmlReport
{
    private static readonly string Frame = EmbeddedFile.Read("ExitInterviews/Domain/Reports/report.html");
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(InterviewReport report)
    {
        var body = new StringBuilder();
        foreach (var block in ReportPage.Of(report))
        {
            Append(body, block);
        }

        return TextSlots.Fill(Frame, slot => slot == "title" ? Text($"Exit interview {report.Head.Id}") : body.ToString());
    }

    private static void Append(StringBuilder body, ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Heading heading:
                body.Append(CultureInfo.InvariantCulture, $"<h{heading.Level} dir=\"auto\">{Text(heading.Text)}</h{heading.Level}>\n");
                break;
            case ReportBlock.Line line:
                body.Append(CultureInfo.InvariantCulture, $"<p dir=\"auto\">{Text(line.Text)}</p>\n");
                break;
            case ReportBlock.Points points:
                body.Append("<ul>").AppendJoin("", points.Lines.Select(line => $"<li dir=\"auto\">{Text(line)}</li>")).Append("</ul>\n");
                break;
            case ReportBlock.Quote quote:
                body.Append(CultureInfo.InvariantCulture, $"<figure><figcaption dir=\"auto\">{Text(quote.About)}</figcaption><blockquote dir=\"auto\">{Text(quote.Text)}</blockquote></figure>\n");
                break;
            case ReportBlock.Table table:
                body.Append("<table>");
                if (table.Head.Count > 0)
                {
                    body.Append("<thead><tr>").AppendJoin("", table.Head.Select(cell => $"<th scope=\"col\">{Text(cell)}</th>")).Append("</tr></thead>");
                }

                body.Append("<tbody>");
                foreach (var row in table.Rows)
                {
                    body.Append("<tr>").AppendJoin("", row.Select(cell => $"<td dir=\"auto\">{Text(cell)}</td>")).Append("</tr>");
                }

                body.Append("</tbody></table>\n");
                break;
        }
    }

    private static string Text(string text) => Encoder.Encode(text).Replace("&#xA;", "<br>", StringComparison.Ordinal);
}
