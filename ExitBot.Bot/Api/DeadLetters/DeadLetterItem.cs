using ExitBot.Bot.Turns.DeadLetters;

namespace ExitBot.Bot.Api.DeadLetters;

/// <param name="Conversation">The key by which log lines name the conversation, not the channel's id of it.</param>
internal sealed record DeadLetterItem(string Id, DeadLetterKind Kind, string Conversation, int Attempts, string Reason, DateTimeOffset At)
{
    /// <summary>For the document.</summary>
    public static ItemList<DeadLetterItem> Page { get; } = new(
        [
            new DeadLetterItem(
                "0197f3c2a4b17c0d9a1e5b6c7d8e9f00",
                DeadLetterKind.Turn,
                "9f86d081884c7d65",
                Attempts: 2,
                "The turn failed: InvalidOperationException. The log tells more under the conversation's key.",
                new DateTimeOffset(2026, 11, 20, 10, 5, 0, TimeSpan.Zero)),
        ],
        NextCursor: null);

    public static DeadLetterItem Of(DeadLetter letter) => new(
        ApiId.Write(letter.Id), letter.Kind, letter.Conversation.ToString(), letter.Attempts, letter.Reason, letter.At);
}
