using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of other dialogs, whose stack the parent does not see.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Where the inner stack lives in the state of the component's instance.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    public ComponentDialog(string dialogId = null)
        : base(dialogId)
    {
    }

    public string InitialDialogId { get; set; }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfCancellationToken(options, nameof(options));
        ArgumentNullException.ThrowIfNull(outerDc);
        await PrepareAsync(outerDc, cancellationToken).ConfigureAwait(false);

        var turnResult = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken).ConfigureAwait(false);
        if (turnResult.Status != DialogTurnStatus.Waiting)
        {
            return await EndComponentAsync(outerDc, turnResult.Result, cancellationToken).ConfigureAwait(false);
        }

        TelemetryClient.TrackDialogView(Id);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(outerDc, cancellationToken).ConfigureAwait(false);

        var turnResult = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken).ConfigureAwait(false);
        return turnResult.Status == DialogTurnStatus.Waiting
            ? EndOfTurn
            : await EndComponentAsync(outerDc, turnResult.Result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A dialog that was pushed over the component ended: the inner dialog asks again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext outerDc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ThrowIfCancellationToken(result, nameof(result));
        await PrepareAsync(outerDc, cancellationToken).ConfigureAwait(false);

        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var innerDc = CreateInnerDc(turnContext, instance);
        await innerDc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            var innerDc = CreateInnerDc(turnContext, instance);
            await innerDc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds a dialog; the first one added is the one the component begins with, unless told otherwise.</summary>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public override DialogContext CreateChildContext(DialogContext dc)
    {
        return new DialogContext(Dialogs, dc, InnerState(dc.ActiveDialog));
    }

    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_initialized)
        {
            _initialized = true;
            await OnInitializeAsync(outerDc).ConfigureAwait(false);
        }
    }

    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        return innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);
    }

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        return innerDc.ContinueDialogAsync(cancellationToken);
    }

    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        return Task.CompletedTask;
    }

    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        return Task.CompletedTask;
    }

    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken)
    {
        return outerDc.EndDialogAsync(result, cancellationToken);
    }

    private static DialogState InnerState(DialogInstance instance)
    {
        if (instance.State.TryMapValueTo<DialogState>(PersistedDialogState, out var state))
        {
            return state;
        }

        state = new DialogState();
        instance.State[PersistedDialogState] = state;
        return state;
    }

    private async Task PrepareAsync(DialogContext outerDc, CancellationToken cancellationToken)
    {
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await CheckForVersionChangeAsync(outerDc, cancellationToken).ConfigureAwait(false);
    }

    // Reprompting and ending know no parent context: an inner dialog that calls one of the parent's is not found from here.
    private DialogContext CreateInnerDc(ITurnContext turnContext, DialogInstance instance)
    {
        return new DialogContext(Dialogs, turnContext, InnerState(instance));
    }
}
