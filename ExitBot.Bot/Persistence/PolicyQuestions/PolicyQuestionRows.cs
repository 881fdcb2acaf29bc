using ExitBot.Dialogs.PolicyQuestions.Domain.Records;

namespace ExitBot.Bot.Persistence.PolicyQuestions;

internal static class PolicyQuestionRows
{
    /// <summary>Without the conversation: whose question it was is not told.</summary>
    public static AskedQuestion ToQuestion(PolicyQuestionRow row) =>
        new(row.Id, ChannelId: null, ConversationId: null, row.At, row.Language, row.Question, row.File, row.Section);
}
