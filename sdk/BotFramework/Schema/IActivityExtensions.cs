namespace Microsoft.Bot.Schema;

/// <summary>Reads and writes the language of any activity.</summary>
public static class IActivityExtensions
{
    public static string GetLocale(this IActivity activity) =>
        activity is Activity concrete ? concrete.Locale : (activity as IMessageActivity)?.Locale;

    public static void SetLocale(this IActivity activity, string locale)
    {
        switch (activity)
        {
            case Activity concrete:
                concrete.Locale = locale;
                break;
            case IMessageActivity message:
                message.Locale = locale;
                break;
        }
    }
}
