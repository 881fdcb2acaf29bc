namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One reading of what a user said about a date or time.</summary>
public class DateTimeResolution
{
    public string Value { get; set; }

    public string Start { get; set; }

    public string End { get; set; }

    public string Timex { get; set; }
}
