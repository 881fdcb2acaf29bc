using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.Escalations;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Answers;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>The question that asks for something serious: any yes opens a case at once, and what is said next joins it.</summary>
internal static class OpenConcern
{
    private const string Asked = "open_concern";

    private static readonly HashSet<string> Yes = ["yes_here", "yes_person", "already_reported"];

    /// <summary>After the answer was taken.</summary>
    public static async Task HearAnswerAsync(InterviewTurn turn, Question question, AnswerReading reading, CancellationToken cancellationToken)
    {
        if (question.Id != Asked || reading is not AnswerReading.Chosen chosen || !Yes.Contains(chosen.Option.Code))
        {
            return;
        }

        var words = chosen.Comment ?? chosen.Option.Label;
        var concern = new Findings([new RedFlag(RedFlagCategory.Concern, words, Repeated: false, Ongoing: false)], AsksForSecrecy: false, People: []);
        await Cases(turn).RaiseAsync(OriginOf(turn), concern, words, cancellationToken);
        await turn.Context.Service<DisclosureWords>().DisclosedAsync(turn.Context, RedFlagCategory.Concern, concern, cancellationToken);
    }

    /// <summary>Before the answer to a follow-up is taken.</summary>
    public static Task HearMoreAsync(InterviewTurn turn, string words, CancellationToken cancellationToken) =>
        turn.Interview.CurrentQuestionId == Asked ? Cases(turn).AddAsync(OriginOf(turn), RedFlagCategory.Concern, words, Severity.High, cancellationToken) : Task.CompletedTask;

    private static EscalationService Cases(InterviewTurn turn) => turn.Context.Service<EscalationService>();

    private static CaseOrigin OriginOf(InterviewTurn turn) =>
        new(turn.Context.Activity.ChannelId, turn.Context.Activity.Conversation.Id, turn.Interview.Id.Value, turn.Interview.Turns, turn.Interview.Language);
}
