using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>The buttons under a message, and how many of them a channel shows whole.</summary>
public static class QuickReplies
{
    private const int MostButtons = 13;

    // Teams has one row that never wraps and cuts labels off.
    private const int MostInTeams = 6;
    private const int LongestInTeams = 20;
    private const int LongestRowInTeams = 40;

    public static Activity Under(string text, params IEnumerable<Choice> choices)
    {
        var message = MessageFactory.Text(text);
        message.SuggestedActions = new SuggestedActions { Actions = [.. choices.Select(choice => choice.ToAction())] };
        return message;
    }

    /// <summary>False where a choice that is not in the text may not be seen at all.</summary>
    internal static bool AreShownOn(string channelId) => channelId == Channels.Msteams || Channel.SupportsSuggestedActions(channelId, MostButtons);

    internal static bool Fit(string channelId, IReadOnlyList<Choice> choices) => channelId == Channels.Msteams
        ? choices.Count <= MostInTeams && choices.All(choice => choice.Title.Length <= LongestInTeams) && choices.Sum(choice => choice.Title.Length) <= LongestRowInTeams
        : choices.Count <= MostButtons;

    /// <summary>All the choices, and of the commands as many as there is room for.</summary>
    internal static IReadOnlyList<Choice> ThatFit(string channelId, IEnumerable<Choice> choices, IEnumerable<Choice> commands) => commands.Aggregate(
        choices.ToList(),
        (shown, command) => Fit(channelId, [.. shown, command]) ? [.. shown, command] : shown);
}
