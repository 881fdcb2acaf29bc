using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.Escalations;

/// <summary>Says the fixed texts, each time with the crisis lines of the person's country where they belong.</summary>
public sealed class DisclosureWords(TextCatalog<EscalationTexts> texts, TextCatalog<DialogKitTexts> kit, CrisisLines lines)
{
    public async Task DisclosedAsync(ITurnContext context, RedFlagCategory gravest, Findings findings, CancellationToken cancellationToken)
    {
        var said = texts.For(context.Language());
        var text = said.Disclosed[gravest].With(("lines", LinesFor(context)));
        _ = await (gravest == RedFlagCategory.SelfHarm ? AskYesOrNoAsync(context, text, cancellationToken) : SayAsync(context, text, cancellationToken));
        if (findings.Flags.Count > 1)
        {
            await SayAsync(context, said.AndMore, cancellationToken);
        }

        if (findings.AsksForSecrecy)
        {
            await SayAsync(context, said.NoSecrecy, cancellationToken);
        }
    }

    public Task NoSecrecyAsync(ITurnContext context, CancellationToken cancellationToken) =>
        SayAsync(context, texts.For(context.Language()).NoSecrecy, cancellationToken);

    public Task SiteNotedAsync(ITurnContext context, CancellationToken cancellationToken) =>
        SayAsync(context, texts.For(context.Language()).SiteNoted, cancellationToken);

    /// <param name="isInDanger">The answer to that question; null: it was none.</param>
    public Task QuietAsync(ITurnContext context, RedFlagCategory quiet, Command? command, bool? isInDanger, CancellationToken cancellationToken)
    {
        var said = texts.For(context.Language());
        var person = command == Command.Person ? kit.For(context.Language()).Person + "\n\n" : "";
        var text = quiet == RedFlagCategory.ViolenceThreat ? said.StillStopped : isInDanger switch
        {
            true => said.InDanger.With(("lines", LinesFor(context))),
            false => said.NotInDanger.With(("lines", LinesFor(context))),
            null => said.StillHere.With(("lines", LinesFor(context))),
        };
        return SayAsync(context, person + text, cancellationToken);
    }

    private string LinesFor(ITurnContext context)
    {
        var said = texts.For(context.Language());
        var found = lines.For(context.Activity.Locale ?? context.Language())
            .Select(line => $"- {said.CrisisLine.With(("name", line.Name), ("place", line.Place), ("number", line.Number))}");
        return string.Join('\n', [.. found, "- " + said.Emergency]);
    }

    private Task<ResourceResponse> AskYesOrNoAsync(ITurnContext context, string text, CancellationToken cancellationToken)
    {
        var said = kit.For(context.Language());
        return context.SendActivityAsync(
            QuickReplies.Under(text, new Choice(said.YesTitle, said.Yes[0]), new Choice(said.NoTitle, said.No[0])), cancellationToken);
    }

    private static Task<ResourceResponse> SayAsync(ITurnContext context, string text, CancellationToken cancellationToken) =>
        context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
}
