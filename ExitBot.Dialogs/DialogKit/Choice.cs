using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.DialogKit;

/// <param name="Value">What a button says for the person, and what a card sends in unless it has a code.</param>
/// <param name="Code">What a card sends in; the value when null.</param>
public sealed record Choice(string Title, string Value, string? Code = null)
{
    internal CardAction ToAction() => new(ActionTypes.ImBack, Title, value: Value);
}
