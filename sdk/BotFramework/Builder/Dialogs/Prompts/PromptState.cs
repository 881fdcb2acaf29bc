using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

// What every prompt keeps in its dialog instance, under the names it has in persisted state. A storage that keeps no type names gives it back as JSON.
internal static class PromptState
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";
    private const string AttemptCount = Prompt<object>.AttemptCountKey;

    public static IDictionary<string, object> Begin(DialogInstance instance, PromptOptions options)
    {
        var state = new Dictionary<string, object> { [AttemptCount] = 0 };
        instance.State[PersistedOptions] = options;
        instance.State[PersistedState] = state;
        return state;
    }

    public static IDictionary<string, object> State(DialogInstance instance)
    {
        return instance.State.MapValueTo<IDictionary<string, object>>(PersistedState);
    }

    public static PromptOptions Options(DialogInstance instance)
    {
        return instance.State.MapValueTo<PromptOptions>(PersistedOptions);
    }

    // Read back from JSON the count is a long.
    public static void CountAttempt(IDictionary<string, object> state)
    {
        state[AttemptCount] = Convert.ToInt32(state[AttemptCount]) + 1;
    }

    public static async Task<bool> IsValidAsync<T>(
        PromptValidator<T> validator,
        ITurnContext turnContext,
        PromptRecognizerResult<T> recognized,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken)
    {
        return validator == null
            ? recognized.Succeeded
            : await validator(new PromptValidatorContext<T>(turnContext, recognized, state, options), cancellationToken).ConfigureAwait(false);
    }

    public static Activity PromptToSend(PromptOptions options, bool isRetry)
    {
        return isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt;
    }

    public static void SetInputHints(PromptOptions options, string inputHint)
    {
        foreach (var prompt in new[] { options.Prompt, options.RetryPrompt })
        {
            if (prompt != null && string.IsNullOrEmpty(prompt.InputHint))
            {
                prompt.InputHint = inputHint;
            }
        }
    }
}
