using System.Globalization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.People;
using ExitBot.Dialogs.PolicyQuestions.Domain.Records;

namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>What somebody asked of the policies while their interview went on, in the report on it: the source that was shown, or that there was none.</summary>
internal sealed class AskedQuestionsSection(IAskedQuestions questions) : IReportSection
{
    public async Task<ReportSection?> ReadAsync(PersonKey person, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var asked = await questions.ListOfAsync(person, from, to, cancellationToken);
        return asked.Count == 0 ? null : new ReportSection("Policy questions asked", [.. asked.Select(LineOf)]);
    }

    private static string LineOf(AskedQuestion asked)
    {
        var time = asked.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return asked.IsAnswered ? $"{time}: answered from {asked.File}, section “{asked.Section}”"
            : asked.Question is { } question ? $"{time}: no document answers “{question}”"
            : $"{time}: not answered";
    }
}
