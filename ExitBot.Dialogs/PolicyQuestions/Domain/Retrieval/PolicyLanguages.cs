using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>The words of every language, read once at start: a file that is wrong stops it.</summary>
public sealed class PolicyLanguages
{
    private readonly ByLanguage<PolicyWords> _words = new(PolicyWords.Load);
    private readonly ByLanguage<LanguageAnalyser> _analysers;

    public PolicyLanguages() => _analysers = new ByLanguage<LanguageAnalyser>(language => new LanguageAnalyser(language, _words.For(language)));

    public LanguageAnalyser AnalyserFor(string language) => _analysers.For(language);

    public PolicyWords WordsOf(string language) => _words.For(language);

    /// <summary>The language a document is written in; English where its words do not tell.</summary>
    public static string Guess(string text) => LanguageGuess.Of(text) ?? SpokenLanguages.English;
}
