namespace ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

/// <summary>A piece of a document that is found and quoted as a whole: a section, or a part of a long one.</summary>
/// <param name="Ordinal">Its place in the document, from 0.</param>
/// <param name="Headings">From the outermost to the one it stands under.</param>
public sealed record PolicyChunk(int Ordinal, IReadOnlyList<string> Headings, string Text)
{
    public string Section => Headings.Count == 0 ? "" : Headings[^1];
}
