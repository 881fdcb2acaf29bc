using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.Number;
using static Microsoft.Recognizers.Text.Culture;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number: int, long, float, double or decimal.</summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;

        if (typeof(T) != typeof(int) && typeof(T) != typeof(long) && typeof(T) != typeof(float) && typeof(T) != typeof(double) && typeof(T) != typeof(decimal))
        {
            throw new NotSupportedException($"NumberPrompt: the type argument {typeof(T).Name} is not supported");
        }
    }

    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        return SendPromptAsync(turnContext, options, isRetry, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<T>();
        var text = turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
        if (!string.IsNullOrEmpty(text))
        {
            var culture = turnContext.Activity.Locale ?? DefaultLocale ?? English;
            var found = NumberRecognizer.RecognizeNumber(text, culture);
            if (found.Count > 0 && TryParse(found[0].Resolution["value"].ToString(), CultureInfo.GetCultureInfo(culture), out var value))
            {
                result.Succeeded = true;
                result.Value = value;
            }
        }

        return Task.FromResult(result);
    }

    private static bool TryParse(string text, CultureInfo culture, out T value)
    {
        object parsed = default(T) switch
        {
            int => int.TryParse(text, NumberStyles.Any, culture, out var number) ? number : null,
            long => long.TryParse(text, NumberStyles.Any, culture, out var number) ? number : null,
            float => float.TryParse(text, NumberStyles.Any, culture, out var number) ? number : null,
            double => double.TryParse(text, NumberStyles.Any, culture, out var number) ? number : null,
            _ => decimal.TryParse(text, NumberStyles.Any, culture, out var number) ? number : null,
        };

        value = parsed is T typed ? typed : default;
        return parsed != null;
    }
}
