using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.Escalations.Domain.Detection;
using Microsoft.Bot.Builder;
using Severity = ExitBot.Dialogs.Escalations.Domain.Severity;

namespace ExitBot.Dialogs.Escalations;

/// <summary>
/// Hears every text of a person before any flow does: raises cases, says what has to be said, and tells the flow what follows. The
/// case lies in the commit of the turn, whatever becomes of the flow.
/// </summary>
public sealed class RedFlagListener(RedFlagDetector detector, RedFlagModel model, CommandRecognizer commands, DisclosureWords words)
{
    private static readonly Command[] GoingOn =
        [Command.Resume, Command.Stop, Command.Pause, Command.Menu, Command.StartOver, Command.DeleteData, Command.DeleteAll, Command.Submit, Command.Review];

    /// <summary>By the lexicons alone, without doing anything about it.</summary>
    public bool IsAlarmedBy(string? text) => !string.IsNullOrWhiteSpace(text) && detector.Find(text).Flags.Count > 0;

    /// <param name="text">What was typed or sent in by a card.</param>
    /// <param name="interview">The interview that it belongs to, and its move.</param>
    /// <param name="leadsOn">It names something that the person wants to do.</param>
    public async Task<Disclosure> HearAsync(ITurnContext context, string? text, (Guid Id, int Turn)? interview, bool leadsOn, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Disclosure.None;
        }

        var command = commands.Recognize(text, context.Language())?.Command;
        var isHeardOut = leadsOn || command is not null;
        var findings = isHeardOut ? Findings.None : await FindAsync(context, text, cancellationToken);
        var origin = OriginOf(context, interview);
        if (findings.Flags.Count > 0)
        {
            await context.Service<EscalationService>().RaiseAsync(origin, findings, text, cancellationToken);
            return await AnswerAsync(context, findings, cancellationToken);
        }

        if (await QuietMode.GetAsync(context, cancellationToken) is { } quiet)
        {
            return await HearQuietlyAsync(context, quiet, text, command, leadsOn, origin, cancellationToken);
        }

        if (findings.AsksForSecrecy)
        {
            await words.NoSecrecyAsync(context, cancellationToken);
        }

        return Disclosure.None;
    }

    /// <summary>Either of the two raises; neither takes back what the other one found.</summary>
    private async Task<Findings> FindAsync(ITurnContext context, string text, CancellationToken cancellationToken)
    {
        var found = detector.Find(text);
        var known = found.Flags.Select(flag => flag.Category).ToHashSet();
        var more = await model.FindAsync(context, text, cancellationToken);
        return found with { Flags = [.. found.Flags, .. more.Where(flag => !known.Contains(flag.Category))] };
    }

    private async Task<Disclosure> AnswerAsync(ITurnContext context, Findings findings, CancellationToken cancellationToken)
    {
        var gravest = findings.Flags.OrderByDescending(flag => flag.Severity).ThenBy(flag => flag.Category).First().Category;
        await words.DisclosedAsync(context, gravest, findings, cancellationToken);
        if (gravest is RedFlagCategory.SelfHarm or RedFlagCategory.ViolenceThreat)
        {
            await QuietMode.BeginAsync(context, gravest, cancellationToken);
            return Disclosure.Stopped;
        }

        if (gravest == RedFlagCategory.Safety)
        {
            await QuietMode.BeginAsync(context, gravest, cancellationToken);
            return Disclosure.AskedBack;
        }

        return Disclosure.Answered;
    }

    private async Task<Disclosure> HearQuietlyAsync(
        ITurnContext context, RedFlagCategory quiet, string text, Command? command, bool leadsOn, CaseOrigin origin, CancellationToken cancellationToken)
    {
        if (quiet == RedFlagCategory.Safety)
        {
            return await HearSiteAsync(context, text, command, leadsOn, origin, cancellationToken);
        }

        if (leadsOn || (command is { } goesOn && GoingOn.Contains(goesOn)))
        {
            await QuietMode.EndAsync(context, cancellationToken);
            return Disclosure.None;
        }

        var isInDanger = quiet == RedFlagCategory.SelfHarm ? commands.YesOrNo(text, context.Language()) : null;
        if (isInDanger == true)
        {
            await context.Service<EscalationService>().AddAsync(origin, quiet, text, Severity.Critical, cancellationToken);
        }

        await words.QuietAsync(context, quiet, command, isInDanger, cancellationToken);
        return Disclosure.KeptQuiet;
    }

    /// <summary>Anything but a command is an answer to it: what the flow waits for was not asked yet, so nothing can be one to that.</summary>
    private async Task<Disclosure> HearSiteAsync(
        ITurnContext context, string text, Command? command, bool leadsOn, CaseOrigin origin, CancellationToken cancellationToken)
    {
        await QuietMode.EndAsync(context, cancellationToken);
        if (leadsOn || (command is not null && command != Command.Skip))
        {
            return Disclosure.None;
        }

        if (command is null && text.Any(char.IsLetterOrDigit))
        {
            var severity = detector.SaysOngoing(text) || commands.YesOrNo(text, context.Language()) == true ? Severity.Critical : Severity.High;
            await context.Service<EscalationService>().AddAsync(origin, RedFlagCategory.Safety, text, severity, cancellationToken);
            await words.SiteNotedAsync(context, cancellationToken);
        }

        return Disclosure.Added;
    }

    private static CaseOrigin OriginOf(ITurnContext context, (Guid Id, int Turn)? interview) =>
        new(context.Activity.ChannelId, context.Activity.Conversation.Id, interview?.Id, interview?.Turn ?? 0, context.Language());
}
