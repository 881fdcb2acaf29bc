namespace ExitBot.Bot.Turns;

/// <summary>
/// An exception as the log may have it: kinds and stack traces. Messages stay out, because parsers and converters quote
/// in theirs what they were given, and that is what people said.
/// </summary>
internal sealed class FailureTrace(Exception failure)
{
    /// <summary>Made when the log writes it, not before.</summary>
    public override string ToString()
    {
        List<string> parts = [];
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            parts.Add($"{cause.GetType()}{Environment.NewLine}{cause.StackTrace}");
        }

        return string.Join($"{Environment.NewLine}caused by ", parts);
    }
}
