using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Signs the user in; ends with the token, or with nothing when time is up.</summary>
public class OAuthPrompt : Dialog
{
    private const string PersistedExpires = "expires";

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(15);

    private readonly OAuthPromptSettings _settings;
    private readonly PromptValidator<TokenResponse> _validator;

    public OAuthPrompt(string dialogId, OAuthPromptSettings settings, PromptValidator<TokenResponse> validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        _settings = settings ?? throw new ArgumentNullException(nameof(settings));
        _validator = validator;
    }

    public static Task SendOAuthCardAsync(OAuthPromptSettings settings, ITurnContext turnContext, IMessageActivity prompt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return OAuthCardSender.SendAsync(settings, turnContext, prompt, cancellationToken);
    }

    public static Task<PromptRecognizerResult<TokenResponse>> RecognizeTokenAsync(OAuthPromptSettings settings, DialogContext dc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return TokenReader.ReadAsync(settings, dc.Context, cancellationToken);
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ThrowIfCancellationToken(options, nameof(options));
        if (options is not (null or PromptOptions))
        {
            throw new ArgumentException("Options of this prompt are PromptOptions.", nameof(options));
        }

        var promptOptions = options as PromptOptions;
        if (promptOptions != null)
        {
            PromptState.SetInputHints(promptOptions, InputHints.AcceptingInput);
        }

        PromptState.Begin(dc.ActiveDialog, promptOptions);
        var timeout = _settings.Timeout is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : DefaultTimeout;
        dc.ActiveDialog.State[PersistedExpires] = DateTime.UtcNow + timeout;

        var token = await UserTokenAccess.GetUserTokenAsync(dc.Context, _settings, null, cancellationToken).ConfigureAwait(false);
        if (token != null)
        {
            return await dc.EndDialogAsync(token, cancellationToken).ConfigureAwait(false);
        }

        await SendOAuthCardAsync(_settings, dc.Context, promptOptions?.Prompt, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        var isMessage = dc.Context.Activity.Type == ActivityTypes.Message;
        if ((isMessage || TokenReader.IsSignIn(dc.Context.Activity)) && DateTime.UtcNow > Expires(dc.ActiveDialog))
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        var recognized = await RecognizeTokenAsync(_settings, dc, cancellationToken).ConfigureAwait(false);
        var state = PromptState.State(dc.ActiveDialog);
        var options = PromptState.Options(dc.ActiveDialog);
        PromptState.CountAttempt(state);

        if (await PromptState.IsValidAsync(_validator, dc.Context, recognized, state, options, cancellationToken).ConfigureAwait(false))
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (isMessage && _settings.EndOnInvalidMessage)
        {
            return await dc.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        if (isMessage && !dc.Context.Responded && options?.RetryPrompt != null)
        {
            await dc.Context.SendActivityAsync(options.RetryPrompt, cancellationToken).ConfigureAwait(false);
        }

        return EndOfTurn;
    }

    public Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        return UserTokenAccess.GetUserTokenAsync(turnContext, _settings, null, cancellationToken);
    }

    public Task SignOutUserAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        return UserTokenAccess.SignOutUserAsync(turnContext, _settings, cancellationToken);
    }

    // A storage that keeps dates as text gives the text back.
    private static DateTime Expires(DialogInstance instance)
    {
        var expires = instance.State[PersistedExpires];
        var time = expires is DateTime date ? date : DateTime.Parse((string)expires, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return time.ToUniversalTime();
    }
}
