using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.PolicyQuestions.Domain.Records;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>Hears policy questions in whatever is running, answers them, and leaves the flow where it was: who asks again what was pending is told by the result.</summary>
public sealed class PolicyListener(PolicyDesk desk, PolicyQuestionWords words, CommandRecognizer commands, TextCatalog<PolicyQuestionTexts> texts, TimeProvider clock)
{
    private const int LongestQuestion = 500;

    // What was asked an hour ago is no longer what "and for part-timers?" goes on from.
    private static readonly TimeSpan RemembersFor = TimeSpan.FromMinutes(15);

    /// <summary>To the word of the menu, and wherever one should ask.</summary>
    public async Task InviteAsync(ITurnContext context, PolicyMoment moment, CancellationToken cancellationToken)
    {
        await SayAsync(context, texts.For(context.Language()).Ask, cancellationToken);
        await PolicyOfConversation.KeepAsync(context, new PolicyMemory(Question: null, AnswerId: null, clock.GetUtcNow(), moment == PolicyMoment.Idle), cancellationToken);
    }

    /// <summary>True when it was a policy question, or a thumb for the answer to one.</summary>
    /// <param name="mayKeepWords">Whether the words of a question without an answer may be kept.</param>
    public async Task<bool> HearAsync(ITurnContext context, Heard heard, PolicyMoment moment, bool mayKeepWords, CancellationToken cancellationToken)
    {
        var memory = await PolicyOfConversation.FindAsync(context, cancellationToken);
        if (await HearRatingAsync(context, heard, moment, memory, cancellationToken))
        {
            return true;
        }

        if (heard is not { Card: null, Text: { Length: <= LongestQuestion } text } || commands.Recognize(text, context.Language()) is not null)
        {
            return false;
        }

        var isRecent = memory is not null && clock.GetUtcNow() - memory.At <= RemembersFor;
        var isInFlow = moment == PolicyMoment.Idle && isRecent && memory!.IsInFlow;
        var isQuestion = moment == PolicyMoment.Words ? PolicyQuestionWords.IsPlainQuestion(text) : words.IsQuestion(text, context.Language());

        // While something else is pending, "laptop and badge" goes on from nothing.
        var earlier = isRecent && (isQuestion || moment == PolicyMoment.Idle) && words.MayGoOn(text, context.Language()) ? memory!.Question : null;
        if (!isQuestion && !isInFlow && earlier is null)
        {
            return false;
        }

        var asking = new PolicyAsking(text, LanguageGuess.Surely(text) ?? context.Language(), isQuestion || isInFlow ? earlier : null, mayKeepWords, GoesOn: words.GoesOn(text, context.Language()));
        var finding = await desk.FindAsync(asking, cancellationToken);
        var isForUs = moment == PolicyMoment.Words
            ? finding is { IsAnswered: true, IsPolicyMatter: true }
            : finding.IsAnswered || (isQuestion && (finding.IsPolicyMatter || isInFlow));
        if (isForUs)
        {
            var reply = await desk.ReplyAsync(ModelWork.In(context), asking, finding, cancellationToken);
            await AnswerAsync(context, reply, asking.Language, earlier is null || desk.NamesMatter(asking) ? text : earlier, moment, cancellationToken);
        }

        return isForUs;
    }

    private async Task AnswerAsync(ITurnContext context, DeskReply reply, string language, string question, PolicyMoment moment, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        context.Service<IAskedQuestionStore>().Stage(reply.Asked with { ChannelId = activity.ChannelId, ConversationId = activity.Conversation.Id });
        var answerId = reply.IsAnswered ? reply.Asked.Id.ToString("N") : null;
        await PolicyOfConversation.KeepAsync(context, new PolicyMemory(question, answerId, reply.Asked.At, moment == PolicyMoment.Idle), cancellationToken);
        if (reply.IsAnswered)
        {
            await context.SendActivityAsync(PolicyAnswerCard.Of(reply, texts.For(language)), cancellationToken);
        }
        else
        {
            await SayAsync(context, reply.Text, cancellationToken);
        }
    }

    private async Task<bool> HearRatingAsync(ITurnContext context, Heard heard, PolicyMoment moment, PolicyMemory? memory, CancellationToken cancellationToken)
    {
        // Typed, a thumb may be the answer to what is pending; on the card it can be nothing else.
        var answer = PolicyAnswerCard.AnswerOf(heard.Card) ?? (heard.Card is null && moment == PolicyMoment.Idle ? memory?.AnswerId : null);
        if (answer is null || words.Rating(heard.Text) is not { } isHelpful || !Guid.TryParseExact(answer, "N", out var id))
        {
            return false;
        }

        context.Service<IAskedQuestionStore>().StageRating(id, isHelpful);
        var said = texts.For(context.Language());
        await SayAsync(context, isHelpful ? said.ThanksForHelpful : said.ThanksForNotHelpful, cancellationToken);
        return true;
    }

    private static Task<ResourceResponse> SayAsync(ITurnContext context, string text, CancellationToken cancellationToken) =>
        context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
}
