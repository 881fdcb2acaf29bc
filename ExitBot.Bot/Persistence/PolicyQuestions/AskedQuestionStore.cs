using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.PolicyQuestions.Domain.Records;

namespace ExitBot.Bot.Persistence.PolicyQuestions;

internal sealed class AskedQuestionStore(UnitOfWork unit) : IAskedQuestionStore
{
    private static readonly RowColumns Rating = new(nameof(PolicyQuestionRow.IsHelpful));
    private static readonly RowMatch WithId = new([nameof(PolicyQuestionRow.Id)]);

    public void Stage(AskedQuestion asked) => unit.OnCommit(batch => batch.Insert(new PolicyQuestionRow
    {
        Id = asked.Id,
        Conversation = asked is { ChannelId: { } channel, ConversationId: { } conversation } ? KeyHash.Of(channel, conversation) : null,
        At = asked.At,
        Language = asked.Language,
        Question = asked.Question is { } question ? PlainText.Shorten(question, PolicyQuestionRowConfiguration.LongestQuestion) : null,
        IsAnswered = asked.IsAnswered,
        File = asked.File,
        Section = asked.Section,
    }));

    public void StageRating(Guid id, bool isHelpful) => unit.OnCommit(batch => batch.UpdateAll(Matching(id, isHelpful), Rating, WithId));

    private static PolicyQuestionRow Matching(Guid id, bool isHelpful) =>
        new() { Id = id, At = default, Language = string.Empty, IsAnswered = true, IsHelpful = isHelpful };
}
