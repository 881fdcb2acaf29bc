using ExitBot.Dialogs.PolicyQuestions.Domain.Records;

namespace ExitBot.Bot.Api.PolicyQuestions;

/// <summary>A question that the documents did not answer.</summary>
/// <param name="Question">Null where its words may not be kept, or not be read by who asks.</param>
internal sealed record UnansweredItem(string Id, string? Question, string Language, DateTimeOffset AskedAt)
{
    /// <summary>For the document.</summary>
    public static ItemList<UnansweredItem> Page { get; } = new(
        [new UnansweredItem("0197f3c2a4b17c0d9a1e5b6c7d8e9f02", "May I bring my dog to the office?", "en", new DateTimeOffset(2026, 11, 20, 10, 5, 0, TimeSpan.Zero))],
        NextCursor: null);

    public static UnansweredItem Of(AskedQuestion asked, bool mayReadWords) => new(ApiId.Write(asked.Id), mayReadWords ? asked.Question : null, asked.Language, asked.At);
}
