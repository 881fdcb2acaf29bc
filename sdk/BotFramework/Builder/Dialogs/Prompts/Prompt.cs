using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a value until the answer is recognized and its validator agrees.</summary>
public abstract class Prompt<T> : Dialog
{
    internal const string AttemptCountKey = "AttemptCount";

    private readonly PromptValidator<T> _validator;

    public Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        _validator = validator;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ThrowIfCancellationToken(options, nameof(options));
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt begins with PromptOptions.");
        }

        PromptState.SetInputHints(promptOptions, InputHints.ExpectingInput);
        var state = PromptState.Begin(dc.ActiveDialog, promptOptions);

        await OnPromptAsync(dc.Context, state, promptOptions, isRetry: false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var state = PromptState.State(dc.ActiveDialog);
        var options = PromptState.Options(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false);
        PromptState.CountAttempt(state);

        if (await PromptState.IsValidAsync(_validator, dc.Context, recognized, state, options, cancellationToken).ConfigureAwait(false))
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    /// <summary>A dialog that was pushed over the prompt ended: the prompt asks again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ThrowIfCancellationToken(result, nameof(result));
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        return OnPromptAsync(turnContext, PromptState.State(instance), PromptState.Options(instance), isRetry: false, cancellationToken);
    }

    /// <summary>Keeps a message that the prompt understands from being taken as an interruption.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return false;
        }

        var state = PromptState.State(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, PromptState.Options(dc.ActiveDialog), cancellationToken).ConfigureAwait(false);
        return recognized.Succeeded && !recognized.AllowInterruption;
    }

    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Puts the choices into a copy of the prompt, in the given style.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = null,
        string conversationType = null,
        CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var rendered = Render(text, channelId, choices, style, options, conversationType);
        if (prompt == null)
        {
            rendered.InputHint = InputHints.ExpectingInput;
            return rendered;
        }

        // The original belongs to the persisted options and is shown again on a retry.
        var copy = ObjectPath.Clone(prompt);
        copy.Text = rendered.Text;
        if (rendered.SuggestedActions?.Actions?.Count > 0)
        {
            copy.SuggestedActions = rendered.SuggestedActions;
        }

        if (rendered.Attachments?.Count > 0)
        {
            copy.Attachments = copy.Attachments == null ? rendered.Attachments : copy.Attachments.Concat(rendered.Attachments).ToList();
        }

        return copy;
    }

    /// <summary>Sends the retry prompt on a retry, if there is one, else the prompt, if there is one.</summary>
    private protected static async Task SendPromptAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        if (PromptState.PromptToSend(options, isRetry) is { } prompt)
        {
            await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
        }
    }

    private static IMessageActivity Render(string text, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options, string conversationType)
    {
        switch (style)
        {
            case ListStyle.None:
                var message = Activity.CreateMessageActivity();
                message.Text = text;
                return message;
            case ListStyle.Inline:
                return ChoiceFactory.Inline(choices, text, null, options);
            case ListStyle.List:
                return ChoiceFactory.List(choices, text, null, options);
            case ListStyle.SuggestedAction:
                return ChoiceFactory.SuggestedAction(choices, text);
            case ListStyle.HeroCard:
                return ChoiceFactory.HeroCard(choices, text);
            default:
                return ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType);
        }
    }
}
