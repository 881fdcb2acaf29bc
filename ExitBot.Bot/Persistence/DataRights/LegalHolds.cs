using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Persistence.DataRights;

/// <summary>Whose data no retention takes.</summary>
internal static class LegalHolds
{
    public static IQueryable<KeyHash?> Persons(ExitBotContext context) =>
        from review in context.Set<InterviewReviewRow>()
        where review.HoldReason != null
        join interview in context.Set<ExitInterviewRow>() on review.InterviewId equals interview.Id
        where interview.Person != null
        select interview.Person;

    public static IQueryable<KeyHash?> Conversations(ExitBotContext context) =>
        from person in Persons(context)
        join reference in context.Set<ConversationReferenceRow>() on person equals reference.Person
        select (KeyHash?)reference.Conversation;
}
