using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that show choices.</summary>
public class ChoiceFactory
{
    private const int MaxInlineChoices = 3;

    /// <summary>Buttons where the channel has them and the titles fit, else text.</summary>
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = null,
        string speak = null,
        ChoiceFactoryOptions options = null,
        string conversationType = null,
        IList<string> toList = null)
    {
        channelId ??= string.Empty;
        list ??= [];

        var titlesFit = list.All(choice => TitleOf(choice).Length <= Channel.MaxActionTitleLength(channelId));
        if (titlesFit && Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (titlesFit && Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return titlesFit && list.Count <= MaxInlineChoices
            ? Inline(list, text, speak, options)
            : List(list, text, speak, options);
    }

    public static IMessageActivity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var separator = options?.InlineSeparator ?? ", ";
        var or = options?.InlineOr ?? " or ";
        var orMore = options?.InlineOrMore ?? ", or ";
        var includeNumbers = options?.IncludeNumbers ?? true;

        var rendered = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            if (i > 0)
            {
                var isLast = i == choices.Count - 1;
                rendered.Append(!isLast ? separator : i == 1 ? or : orMore);
            }

            if (includeNumbers)
            {
                rendered.Append('(').Append(i + 1).Append(") ");
            }

            rendered.Append(TitleOf(choices[i]));
        }

        return MessageFactory.Text(rendered.ToString(), speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        return List(ToChoices(choices), text, speak, options);
    }

    public static IMessageActivity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var includeNumbers = options?.IncludeNumbers ?? true;
        var lines = choices.Select((choice, index) => (includeNumbers ? $"{index + 1}. " : "- ") + TitleOf(choice));

        return MessageFactory.Text($"{text}\n\n   {string.Join("\n   ", lines)}", speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null, IList<string> toList = null)
    {
        return SuggestedAction(ToChoices(choices), text, speak, toList);
    }

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null)
    {
        return MessageFactory.SuggestedActions(ActionsOf(choices), text, speak, InputHints.ExpectingInput, toList);
    }

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = ActionsOf(choices) };
        return MessageFactory.Attachment(card.ToAttachment(), null, speak, InputHints.ExpectingInput);
    }

    public static IList<Choice> ToChoices(IList<string> choices)
    {
        return choices == null ? [] : choices.Select(value => new Choice(value)).ToList();
    }

    private static string TitleOf(Choice choice)
    {
        return choice.Action?.Title ?? choice.Value ?? string.Empty;
    }

    private static List<CardAction> ActionsOf(IList<Choice> choices)
    {
        return (choices ?? [])
            .Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value })
            .ToList();
    }
}
