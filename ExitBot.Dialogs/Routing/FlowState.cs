using ExitBot.Dialogs.ExitInterviews;
using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.Routing;

/// <summary>Which flow a conversation is in and where it stands, for whoever follows it from outside the chat (contract.json, "state").</summary>
/// <param name="Flow">none when nothing was begun.</param>
/// <param name="QuestionId">What the next answer is for, where the step has such a thing.</param>
public sealed record FlowState(
    string Flow,
    string? Step = null,
    string? QuestionId = null,
    FlowProgress? Progress = null,
    string? InterviewId = null,
    string? InterviewStatus = null,
    string? TemplateId = null,
    string? LastAction = null)
{
    public static FlowState None { get; } = new("none");

    /// <summary>What the turn leaves behind: ask when the bot is done.</summary>
    public static async Task<FlowState> OfAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await InterviewOfConversation.StateAsync(context, cancellationToken) is { } interview ? Of(interview) : None;

    private static FlowState Of(InterviewState interview) => new(
        InterviewState.Flow,
        interview.Step,
        interview.QuestionId,
        new FlowProgress(interview.Done, interview.Total),
        interview.InterviewId.ToString(),
        interview.Status);
}

public sealed record FlowProgress(int Done, int Total);
