using ExitBot.Dialogs.Escalations;
using ExitBot.Dialogs.ExitInterviews;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.OffboardingChecklists;
using ExitBot.Dialogs.PolicyQuestions;
using ExitBot.Dialogs.WhatsAppTemplates;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
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
        await ChecklistOfConversation.IsOpenAsync(context, cancellationToken) ? new("checklist")
        : await PolicyOfConversation.FindAsync(context, cancellationToken) is { IsInFlow: true } ? new FlowState("policy")
        : await TemplateOfConversation.FindAsync(context, cancellationToken) is { } template ? Of(template)
        : await InterviewOfConversation.StateAsync(context, cancellationToken) is { } interview ? Of(await QuietMode.IsAskedBackAsync(context, cancellationToken) ? interview.AskedBack() : interview)
        : None;

    private static FlowState Of(StoredDraft template) => new(
        "whatsapp_template",
        StepOf(template),
        TemplateId: template.Id.ToString(),
        LastAction: template.Memory.LastAction?.ToString().ToUpperInvariant());

    private static string StepOf(StoredDraft template) => template switch
    {
        { Memory.LastAction: BuilderAction.Final } => "done",
        { Review: { IsComplete: true } or { Missing: [MissingField.HeaderMedia], Errors.Count: 0 } } => "preview",
        { Review: { Missing.Count: 0, Errors.Count: > 0 } } => "confirm",
        _ => "ask",
    };

    private static FlowState Of(InterviewState interview) => new(
        InterviewState.Flow,
        interview.Step,
        interview.QuestionId,
        new FlowProgress(interview.Done, interview.Total),
        interview.InterviewId.ToString(),
        interview.Status);
}

public sealed record FlowProgress(int Done, int Total);
