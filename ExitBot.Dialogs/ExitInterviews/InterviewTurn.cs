using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>One turn of one interview: what was heard, the interview itself, and the words to answer in.</summary>
internal sealed class InterviewTurn(
    ITurnContext context, DialogInstance component, OpenInterview open, ExitInterviewTexts texts, DialogKitTexts kit, CommandRecognizer commands)
{
    public ITurnContext Context => context;

    public OpenInterview Open => open;

    public ExitInterview Interview => open.Interview;

    public ExitInterviewTexts Texts => texts;

    /// <summary>The interview's own first: for words that are understood in every language.</summary>
    public required IEnumerable<ExitInterviewTexts> TextsInEveryLanguage { get; init; }

    public DialogKitTexts Kit => kit;

    /// <summary>Says in which languages one can talk.</summary>
    public required string Languages { get; init; }

    public Heard Heard { get; } = Heard.In(context);

    public Progress Progress
    {
        get => component.Progress<Progress>();
        set => component.KeepProgress(value);
    }

    /// <summary>What the interview waits for, in the form of <see cref="Progress.Asked"/>.</summary>
    public string Pending => Interview.PendingFollowUp is { } followUp ? $"{followUp.QuestionId}/{followUp.Number}"
        : Interview.CurrentQuestionId ?? WireName.Of(Interview.Stage);

    /// <summary>What the interview waits for was the last thing asked in this conversation.</summary>
    public bool IsAskedHere => Progress.Asked == Pending;

    public ExitInterviewService Service => Context.Service<ExitInterviewService>();

    /// <summary>It was on its way to us before what is pending was asked.</summary>
    public bool CameBeforeQuestion => Context.TurnState.Get<TurnArrival>() is { } arrival && arrival.At < Progress.AskedAt;

    public bool? YesOrNo => commands.YesOrNo(Heard.Text, Interview.Language);

    public Task SayAsync(string text, CancellationToken cancellationToken) =>
        Context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
}
