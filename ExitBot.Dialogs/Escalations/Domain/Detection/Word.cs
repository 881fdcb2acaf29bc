namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>One word of a text, made comparable. In scripts without blanks one character.</summary>
/// <param name="Forms">What it may stand for: as it is, and without prefixes that are written together with it.</param>
/// <param name="Start">Of its first character in the text as it was written; <paramref name="End"/> is after its last.</param>
/// <param name="Sentence">Counts from zero.</param>
/// <param name="AfterComma">Whether something separates it from the word before.</param>
internal sealed record Word(IReadOnlyList<string> Forms, int Start, int End, int Sentence, bool AfterComma)
{
    public string Text => Forms[0];
}
