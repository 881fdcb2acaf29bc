using System.Globalization;
using System.Text;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>
/// One row for each interview, for spreadsheets: what people wrote is never taken for a formula (an apostrophe stands before what could
/// be), line ends are CRLF, and the file begins with a mark that says UTF-8.
/// </summary>
public sealed class InterviewCsv
{
    private const char ByteOrderMark = '\uFEFF';
    private const string BeginsFormulas = "=+-@\t\r\n|%＝＋－＠";

    private static readonly string[] Fixed =
    [
        "id", "status", "identity", "attribution", "language", "bank_version", "name", "department", "role_band", "tenure_months", "exit_type", "location", "last_day",
        "started_at", "completed_at", "reason_stated", "reason_inferred", "reason_accepted", "reason_quote", "secondary_1", "secondary_2", "secondary_3",
        "preventable", "first_thought", "trigger", "regretted", "enps_score", "enps_bucket", "recommend_return", "legal_hold",
    ];

    private readonly IReadOnlyList<string> _themes;
    private readonly IReadOnlyList<string> _questions;

    public InterviewCsv(QuestionBank bank)
    {
        _themes = [.. bank.Questions.Select(question => question.Theme).Distinct()];
        _questions = [.. bank.Questions.Select(question => question.Id)];
    }

    public string Head() => ByteOrderMark + Line(
        [.. Fixed, .. _themes.Select(theme => $"theme_{theme}"), .. _questions.SelectMany(id => new[] { $"answer_{id}", $"answer_{id}_text" })]);

    public string Row(InterviewFile file, SealedWords? evidence = null)
    {
        var record = InterviewRecords.Of(file, monthsKept: 0, evidence);
        var profile = record.Profile;
        var themes = record.Themes.ToDictionary(theme => theme.Theme, theme => theme.Polarity);
        var answers = record.Answers.ToDictionary(answer => answer.QuestionId);
        return Line(
        [
            record.Id, record.Status, record.Identity, record.Attribution, record.Language, record.BankVersion, profile.Name, profile.Department, profile.RoleBand,
            Text(profile.TenureMonths), profile.ExitType, profile.Location, profile.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time(record.StartedAt), record.CompletedAt is { } completed ? Time(completed) : null,
            record.MainReason?.Stated, record.MainReason?.Inferred, record.MainReason?.Accepted, record.MainReason?.Quote,
            .. Enumerable.Range(0, 3).Select(place => record.SecondaryReasons.ElementAtOrDefault(place)?.Code),
            record.Preventable, record.FirstThought, record.Trigger, record.Regretted, Text(record.Enps?.Score), record.Enps?.Bucket, record.RecommendReturn,
            record.LegalHold ? "yes" : "no",
            .. _themes.Select(themes.GetValueOrDefault),
            .. _questions.SelectMany(id => answers.GetValueOrDefault(id) is { } answer ? new[] { Convert.ToString(answer.Value, CultureInfo.InvariantCulture), TextOf(answer) } : [null, null]),
        ]);
    }

    private static string? TextOf(AnswerRecord answer) =>
        string.Join('\n', new[] { answer.Text, answer.FollowUpText }.OfType<string>()) is { Length: > 0 } text ? text : null;

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Line(IReadOnlyList<string?> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            line.Append(i == 0 ? "" : ",").Append(Cell(cells[i]));
        }

        return line.Append("\r\n").ToString();
    }

    // A quote does not stop a spreadsheet from reading a formula; text that begins like one gets an apostrophe.
    private static string Cell(string? text)
    {
        if (text is not { Length: > 0 })
        {
            return "";
        }

        var first = text.AsSpan().TrimStart(' ');
        var safe = first.Length > 0 && BeginsFormulas.Contains(first[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") || safe[0] == ' ' ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
