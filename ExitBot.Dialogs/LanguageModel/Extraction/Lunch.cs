namespace ExitBot.Dialogs.LanguageModel.Extraction;

/// <summary>The record that <see cref="ModelCheck"/> asks for.</summary>
internal sealed record Lunch(Weekday? Day, int? People);

internal enum Weekday
{
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}
