using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>The first turn: a new interview, an old one taken up again, or a polite no.</summary>
internal sealed class InterviewOpening(DialogContext dialog, TextCatalog<ExitInterviewTexts> catalog)
{
    private readonly ITurnContext _context = dialog.Context;
    private readonly ExitInterviewTexts _texts = catalog.For(dialog.Context.Language());

    public Task<Next> RefuseGroupAsync(CancellationToken cancellationToken) => LeaveAsync(_texts.GroupChat, cancellationToken);

    public async Task<Next> BeginAsync(CancellationToken cancellationToken)
    {
        if (_context.Person().Identity != Identity.Verified
            && _context.Activity.ChannelId is Channels.Webchat or Channels.Directline
            && _context.Service<IOptions<InvitationOptions>>().Value.RequireInvitation == true)
        {
            return await LeaveAsync(_texts.InvitationNeeded, cancellationToken);
        }

        var service = _context.Service<ExitInterviewService>();
        switch (await service.BeginAsync(_context.Person(), catalog.Nearest(_context.Language()), cancellationToken))
        {
            case BeginOutcome.AlreadyCompleted completed:
                return await LeaveAsync(_texts.AlreadyCompletedOn(completed.CompletedAt, catalog.Nearest(_context.Language())), cancellationToken);
            case BeginOutcome.Resumed resumed:
                await ResumeAsync(service.Open(resumed.Interview), cancellationToken);
                break;
            case BeginOutcome.Begun begun:
                await RememberAsync(begun.Interview.Id, cancellationToken);
                break;
        }

        return Next.Ask;
    }

    /// <summary>Of who has no unfinished interview there is no such question: <see cref="DeleteDataDialog"/> asks.</summary>
    public async Task<Next> DeleteAsync(TextCatalog<DialogKitTexts> kit, CancellationToken cancellationToken)
    {
        if (await _context.Service<ExitInterviewService>().FindOpenAsync(_context.Person().Key, cancellationToken) is not { } open)
        {
            return Next.Leave;
        }

        await RememberAsync(open.Id, cancellationToken);
        dialog.Component().KeepProgress(new Progress(open.Id.Value, Confirming: Command.DeleteData));
        await _context.SendActivityAsync(Confirmation.Ask(_texts.DeleteAsk, kit.For(_context.Language())), cancellationToken);
        return Next.Wait;
    }

    private async Task ResumeAsync(OpenInterview open, CancellationToken cancellationToken)
    {
        open.Resume();
        if (await ConversationLanguage.IsChosenAsync(_context, cancellationToken))
        {
            open.Speak(_context.Language());
        }

        await RememberAsync(open.Interview.Id, cancellationToken);
        if (open.Interview.Stage != InterviewStage.Consent)
        {
            var state = InterviewState.Of(open.Interview, open.Plan);
            await _context.SendActivityAsync(MessageFactory.Text(catalog.For(open.Interview.Language).Resumed.With(("done", state.Done), ("total", state.Total))), cancellationToken);
        }
    }

    private Task RememberAsync(InterviewId id, CancellationToken cancellationToken)
    {
        dialog.Component().KeepProgress(new Progress(id.Value));
        return InterviewOfConversation.In(_context).SetAsync(_context, id.ToString(), cancellationToken);
    }

    private async Task<Next> LeaveAsync(string text, CancellationToken cancellationToken)
    {
        await _context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
        return Next.Leave;
    }
}
