using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Embeddings;
using ExitBot.Dialogs.PolicyQuestions.Domain;
using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;
using ExitBot.Dialogs.PolicyQuestions.Domain.Records;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>
/// Answers a question in words, wherever it was asked: first what the documents have is found, then, where there is a language model, it is put into sentences. It stores
/// nothing: what is to be kept of it lies in the reply.
/// </summary>
public sealed class PolicyDesk(
    PolicyLibrary library, PolicyAnswering answering, PolicyComposer composer, TextEmbedder embedder, PolicyAnswerCache cache, TextCatalog<PolicyQuestionTexts> texts, TimeProvider clock)
{
    /// <summary>Outside a conversation: in the language of the question, with the time of one turn.</summary>
    public async Task<DeskReply> AskAsync(string question, string? country, string? audience, CancellationToken cancellationToken)
    {
        var asking = new PolicyAsking(question, LanguageGuess.Of(question) ?? SpokenLanguages.English, Country: country, Audience: audience);
        var work = ModelWork.Outside(new ModelConversation("policies", Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")));
        return await ReplyAsync(work, asking, await FindAsync(asking, cancellationToken), cancellationToken);
    }

    /// <summary>What the documents say. It asks no language model for words.</summary>
    public async Task<PolicyFinding> FindAsync(PolicyAsking asking, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var key = PolicyAnswerCache.KeyOf(asking, today, library.Edition);
        if (cache.Find(key) is { } known)
        {
            return new PolicyFinding(known, key);
        }

        var (first, second) = asking.Earlier is { } earlier && (asking.GoesOn || !NamesMatter(asking)) ? (earlier, null) : ((string?)null, asking.Earlier);
        var (answer, isWhole) = await FindAsync(asking, first, today, cancellationToken);
        if (answer is PolicyAnswer.NotFound && asking.Earlier is not null)
        {
            var (other, isOtherWhole) = await FindAsync(asking, second, today, cancellationToken);
            (answer, isWhole) = (other is PolicyAnswer.NotFound ? answer : other, isWhole && isOtherWhole);
        }

        if (isWhole)
        {
            cache.Put(key, answer);
        }

        return new PolicyFinding(answer, key);
    }

    /// <summary>Whether the question says itself what it is about; one that does not is nothing to go on from.</summary>
    public bool NamesMatter(PolicyAsking asking) => answering.NamesMatter(asking.Question, asking.Language);

    public async Task<DeskReply> ReplyAsync(ModelWork work, PolicyAsking asking, PolicyFinding finding, CancellationToken cancellationToken)
    {
        var answer = finding.Answer;

        // Two documents that disagree are for people: no model chooses between them.
        if (answer is PolicyAnswer.Found { Disagree: false } found && asking.MayKeepWords && await composer.ComposeAsync(work, asking, found, cancellationToken) is { } composed)
        {
            answer = composed;
            cache.Put(finding.Key, composed);
        }

        var passages = PassagesOf(answer);
        var now = clock.GetUtcNow();
        var asked = new AskedQuestion(
            Guid.CreateVersion7(now),
            ChannelId: null,
            ConversationId: null,
            now,
            asking.Language,
            passages is [] && asking.MayKeepWords ? PlainText.OneLine(asking.Question) : null,
            passages is [var first, ..] ? first.Document.File : null,
            passages is [var best, ..] ? best.Chunk.Section : null);
        return new DeskReply(asked, PolicyAnswerText.Of(answer, texts.For(asking.Language), asking.MayKeepWords), passages);
    }

    private async Task<(PolicyAnswer Answer, bool IsWhole)> FindAsync(PolicyAsking asking, string? earlier, DateOnly today, CancellationToken cancellationToken)
    {
        var (meaning, isWhole) = await MeaningOfAsync(earlier is null ? asking.Question : $"{earlier}\n{asking.Question}", asking, cancellationToken);
        return (answering.Answer(library.Index, asking.Question, asking.Language, asking.ScopeOn(today), earlier, meaning), isWhole);
    }

    /// <returns>Whole: nothing is missing that an embeddings model should have said.</returns>
    private async Task<(QuestionMeaning? Meaning, bool IsWhole)> MeaningOfAsync(string text, PolicyAsking asking, CancellationToken cancellationToken)
    {
        if (!embedder.IsOn || !asking.MayKeepWords)
        {
            return (null, true);
        }

        return await embedder.EmbedQuestionAsync(text, cancellationToken) is { } values
            ? (new QuestionMeaning(MeaningVector.Of(values), embedder.NearFrom), true)
            : (null, false);
    }

    private static IReadOnlyList<Passage> PassagesOf(PolicyAnswer answer) => answer switch
    {
        PolicyAnswer.Found found => found.Passages,
        PolicyAnswer.Composed composed => composed.Passages,
        _ => [],
    };
}

/// <param name="Key">Where the answer is remembered.</param>
public sealed record PolicyFinding(PolicyAnswer Answer, string Key)
{
    public bool IsAnswered => Answer is not PolicyAnswer.NotFound;

    /// <summary>It is about something that such documents speak of, whether these do or not.</summary>
    public bool IsPolicyMatter => Answer.IsPolicyMatter;
}

/// <param name="Asked">What is to be kept of it.</param>
/// <param name="Passages">What the answer cites, in the order in which it does.</param>
public sealed record DeskReply(AskedQuestion Asked, string Text, IReadOnlyList<Passage> Passages)
{
    public bool IsAnswered => Passages.Count > 0;
}
