namespace Microsoft.Bot.Schema;

/// <summary>The bot's answer to a search invoke.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}
