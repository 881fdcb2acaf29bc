namespace ExitBot.Dialogs.PolicyQuestions.Domain.Records;

/// <summary>That something was asked, and what came of it.</summary>
/// <param name="ChannelId">Null with the conversation where it was asked outside one.</param>
/// <param name="Question">Only of one that was not answered, and only where its words may be kept.</param>
/// <param name="File">The document that answered, and <paramref name="Section"/> its place; null where none did.</param>
public sealed record AskedQuestion(
    Guid Id,
    string? ChannelId,
    string? ConversationId,
    DateTimeOffset At,
    string Language,
    string? Question,
    string? File,
    string? Section)
{
    public bool IsAnswered => File is not null;
}
