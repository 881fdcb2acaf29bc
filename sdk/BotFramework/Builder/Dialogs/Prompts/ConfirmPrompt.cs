using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.Choice;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private static readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> DefaultChoices =
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), PromptCultureModels.ChoiceOptions(culture)));

    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, DefaultChoices, validator, defaultLocale)
    {
    }

    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    /// <summary>Overrides the connectors of the user's language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Overrides yes and no of the user's language.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var (choices, choiceOptions) = ChoicesFor(activity);
        var prompt = AppendChoices(
            PromptState.PromptToSend(options, isRetry),
            activity.ChannelId,
            choices,
            options.Style ?? Style,
            choiceOptions,
            activity.Conversation?.ConversationType,
            cancellationToken);

        await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var activity = turnContext.Activity;
        bool? answer = activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text) ? Recognize(activity) : null;
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer.HasValue, Value = answer ?? false });
    }

    private bool? Recognize(Activity activity)
    {
        var words = ChoiceRecognizer.RecognizeBoolean(activity.Text, DetermineCulture(activity));
        if (words.Count > 0)
        {
            return bool.TryParse(words[0].Resolution["value"].ToString(), out var answer) ? answer : null;
        }

        // Shown with numbers, the choices can be answered with numbers.
        var (choices, choiceOptions) = ChoicesFor(activity);
        if (choiceOptions.IncludeNumbers == false)
        {
            return null;
        }

        var found = ChoiceRecognizers.RecognizeChoices(activity.Text, choices);
        return found.Count > 0 ? found[0].Resolution.Index == 0 : null;
    }

    private (List<Choice> Choices, ChoiceFactoryOptions Options) ChoicesFor(Activity activity)
    {
        var defaults = _choiceDefaults[DetermineCulture(activity)];
        var choices = ConfirmChoices == null
            ? new List<Choice> { defaults.Yes, defaults.No }
            : new List<Choice> { ConfirmChoices.Item1, ConfirmChoices.Item2 };
        return (choices, ChoiceOptions ?? defaults.Options);
    }

    private string DetermineCulture(Activity activity)
    {
        return PromptCultureModels.Determine(_choiceDefaults, activity.Locale, DefaultLocale);
    }
}
