using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.Conversations;

/// <summary>A part of the report on somebody's exit interview that another capability adds. Registered by that capability, as many as there are.</summary>
public interface IReportSection
{
    /// <summary>Null: it has nothing to say. In English, for HR, and without anything that was told in confidence.</summary>
    /// <param name="from">When the interview began, and <paramref name="to"/> when it ended.</param>
    Task<ReportSection?> ReadAsync(PersonKey person, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}

public sealed record ReportSection(string Title, IReadOnlyList<string> Lines);
