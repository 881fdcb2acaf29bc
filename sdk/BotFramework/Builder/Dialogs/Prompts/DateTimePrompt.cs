using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.DateTime;
using static Microsoft.Recognizers.Text.Culture;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date or time; the answer has one resolution for every way it can be read.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        return SendPromptAsync(turnContext, options, isRetry, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var culture = activity.Locale ?? DefaultLocale ?? English;
            var found = DateTimeRecognizer.RecognizeDateTime(activity.Text, culture, refTime: activity.LocalTimestamp?.DateTime);
            if (found.Count > 0)
            {
                result.Succeeded = true;
                result.Value = ((List<Dictionary<string, string>>)found[0].Resolution["values"]).Select(ReadResolution).ToList();
            }
        }

        return Task.FromResult(result);
    }

    private static DateTimeResolution ReadResolution(Dictionary<string, string> resolution)
    {
        return new DateTimeResolution
        {
            Timex = resolution.GetValueOrDefault("timex"),
            Value = resolution.GetValueOrDefault("value"),
            Start = resolution.GetValueOrDefault("start"),
            End = resolution.GetValueOrDefault("end"),
        };
    }
}
