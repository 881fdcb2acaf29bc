using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>A question before it is known how the channel shows it: a text with quick replies, or a card where the buttons would not fit.</summary>
/// <param name="Line">The question as the beginning of a text, with its place among the others: some clients show no line break.</param>
/// <param name="Place">The same place as the card shows it; null where it has none.</param>
/// <param name="Commands">Offered beside the choices as long as there is room.</param>
public sealed record ChoiceMessage(string Line, string? Place, string Question, IReadOnlyList<Choice> Choices, IReadOnlyList<Choice> Commands)
{
    private const int MostOpenChoices = 8;

    /// <summary>What one should know to answer: the ends of a scale.</summary>
    public string? Hint { get; init; }

    /// <summary>The hint where only words tell what can be answered.</summary>
    public string? HintInWords { get; init; }

    /// <summary>What the person said to it before. It is shown as it was written.</summary>
    public string? Earlier { get; init; }

    /// <summary>"0 to 10" when the choices are the points of a scale: those need neither numbers nor a search.</summary>
    public string? Scale { get; init; }

    public bool NeedsCard(string channelId) => !QuickReplies.Fit(channelId, Choices);

    public Activity ToActivity(string channelId)
    {
        var message = QuickReplies.Under(Text(QuickReplies.AreShownOn(channelId)), QuickReplies.ThatFit(channelId, Choices, Commands));
        message.TextFormat = Earlier is null ? null : TextFormatTypes.Plain;
        return message;
    }

    public Activity ToCardActivity(string channelId, CardStamp stamp, DialogKitTexts texts) =>
        AdaptiveCard.ToActivity(Question, Text(choicesAreShown: false), ChoiceCard.Body(this, StyleOn(channelId), texts), ChoiceCard.Actions(this, stamp, texts));

    private string Text(bool choicesAreShown)
    {
        string?[] parts = [Line, Earlier, HintInWords, choicesAreShown || Scale is not null || Choices.Count == 0 ? null : Numbered()];
        return string.Join("\n\n", parts.OfType<string>());
    }

    private string Numbered() => string.Join('\n', Choices.Select((choice, index) => $"{index + 1}. {choice.Title}"));

    // Teams searches a list with "filtered", which the published 1.5 schema forgot; elsewhere a browser's own list can be typed into.
    private string StyleOn(string channelId) => this switch
    {
        { Scale: not null } => "compact",
        { Choices.Count: <= MostOpenChoices } => "expanded",
        _ => channelId == Channels.Msteams ? "filtered" : "compact",
    };
}
