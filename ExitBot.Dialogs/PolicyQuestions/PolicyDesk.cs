using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.PolicyQuestions.Domain;
using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Records;

namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>Answers a question in words, wherever it was asked. It stores nothing: what is to be kept of it lies in the reply.</summary>
public sealed class PolicyDesk(PolicyLibrary library, PolicyAnswering answering, TextCatalog<PolicyQuestionTexts> texts, TimeProvider clock)
{
    /// <summary>Outside a conversation: in the language of the question.</summary>
    public DeskReply Ask(string question, string? country, string? audience) =>
        Ask(question, LanguageGuess.Of(question) ?? SpokenLanguages.English, earlier: null, mayKeepWords: true, country, audience);

    /// <param name="language">The one to answer in; the documents are quoted in theirs.</param>
    /// <param name="earlier">The question it goes on from.</param>
    public DeskReply Ask(string question, string language, string? earlier, bool mayKeepWords, string? country = null, string? audience = null)
    {
        var now = clock.GetUtcNow();
        var scope = new PolicyScope(DateOnly.FromDateTime(now.UtcDateTime), country, audience);
        var answer = answering.Answer(library.Index, question, language, scope);
        if (answer is PolicyAnswer.NotFound && earlier is not null)
        {
            answer = answering.Answer(library.Index, question, language, scope, earlier);
        }

        var found = answer as PolicyAnswer.Found;
        var asked = new AskedQuestion(
            Guid.CreateVersion7(now),
            ChannelId: null,
            ConversationId: null,
            now,
            language,
            found is null && mayKeepWords ? PlainText.OneLine(question) : null,
            found?.Passages[0].Document.File,
            found?.Passages[0].Chunk.Section);
        return new DeskReply(
            asked,
            PolicyAnswerText.Of(answer, texts.For(language), mayKeepWords),
            found?.Passages ?? [],
            answer is PolicyAnswer.Found { IsPolicyMatter: true } or PolicyAnswer.NotFound { IsPolicyMatter: true });
    }
}

/// <param name="Asked">What is to be kept of it.</param>
/// <param name="IsPolicyMatter">It is about something that such documents speak of, whether these do or not.</param>
public sealed record DeskReply(AskedQuestion Asked, string Text, IReadOnlyList<Passage> Passages, bool IsPolicyMatter)
{
    public bool IsAnswered => Passages.Count > 0;
}
