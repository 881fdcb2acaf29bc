namespace ExitBot.Dialogs.Conversations.Languages;

/// <summary>A language the product speaks: a line of languages.json.</summary>
/// <param name="Code">ISO 639-1, and the name of its files.</param>
/// <param name="Name">What its speakers call it.</param>
/// <param name="LegalTextsReviewed">A person has read the consent, crisis and legal texts in it. HR sees where nobody has.</param>
/// <param name="Names">How it is called in all the languages, in <see cref="PlainText.Words"/> form.</param>
public sealed record SpokenLanguage(string Code, string Name, bool RightToLeft, bool LegalTextsReviewed, IReadOnlyList<string> Names);
