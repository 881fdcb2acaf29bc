namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>Who is told of what, from the settings.</summary>
public interface IEscalationRoutes
{
    /// <summary>The recipients whom the words do not name; when they name all of them, the deputies. Empty: there is nobody.</summary>
    /// <param name="excluded">Who must not hear of it whatever these words say.</param>
    IReadOnlyList<string> For(RedFlagCategory category, string words, IReadOnlyList<string> excluded);

    /// <summary>Whom a case is passed on to: the deputies, else the recipients once more.</summary>
    IReadOnlyList<string> DeputiesFor(RedFlagCategory category, string words, IReadOnlyList<string> excluded);

    /// <summary>Of all recipients, those whom the words name: they are listed as excluded.</summary>
    IReadOnlyList<string> NamedIn(RedFlagCategory category, string words);
}
