using ExitBot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;

namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>Raises cases and passes them on. It decides and stages; it neither talks nor commits.</summary>
public sealed partial class EscalationService(IEscalationStore store, IEscalationRoutes routes, TimeProvider clock, ILogger<EscalationService> logger)
{
    public const string Self = "exitbot";

    private const string LineManager = "line manager";

    /// <param name="words">All that was said: it is looked through for recipients, and only the quotes of the findings are kept.</param>
    public async Task RaiseAsync(CaseOrigin origin, Findings findings, string words, CancellationToken cancellationToken)
    {
        foreach (var flag in findings.Flags)
        {
            var evidence = new Evidence(flag.Quote, origin.Turn, origin.Language, Now());
            if (await store.FindUnclosedAsync(origin, flag.Category, cancellationToken) is { } known)
            {
                AddTo(known, evidence, flag.Severity, findings.People, words);
            }
            else
            {
                Open(origin, flag, findings.People, evidence, words);
            }
        }
    }

    /// <summary>Adds an answer to what was asked about a matter. Nothing happens when there is no such case any more.</summary>
    /// <param name="severity">What the answer makes of it; a case only rises by it.</param>
    public async Task AddAsync(CaseOrigin origin, RedFlagCategory category, string words, Severity severity, CancellationToken cancellationToken)
    {
        if (await store.FindUnclosedAsync(origin, category, cancellationToken) is { } known)
        {
            AddTo(known, new Evidence(words, origin.Turn, origin.Language, Now()), severity, people: [], words);
        }
    }

    /// <summary>Tells the deputies of a case that nobody has acknowledged, and sets its clock again.</summary>
    public void PassOn(EscalationCase late)
    {
        var now = Now();
        var words = string.Join('\n', late.Evidence.Select(evidence => evidence.Quote));
        var deputies = routes.DeputiesFor(late.Category, words, late.Excluded);
        store.Stage(late with { PassOnAt = now + CaseClock.Round(late.Category, now), Recipients = [.. late.Recipients.Union(deputies, StringComparer.Ordinal)] });
        Notify(late.Id, NoticeKind.PassedOn, deputies);
        store.Stage(new CaseEvent(late.Id, now, CaseAction.PassedOn, Self, Reason: null));
        LogPassedOn(late.Id, late.Category, deputies.Count);
    }

    /// <summary>Reminds whoever has the case that the person is to get an answer. Once.</summary>
    public void RemindOfFeedback(EscalationCase waiting)
    {
        Notify(waiting.Id, NoticeKind.FeedbackDue, routes.For(waiting.Category, string.Join('\n', waiting.Evidence.Select(evidence => evidence.Quote)), waiting.Excluded));
        store.Stage(new CaseEvent(waiting.Id, Now(), CaseAction.FeedbackReminded, Self, Reason: null));
    }

    public void Acknowledge(EscalationCase seen, string by)
    {
        store.Stage(seen.Acknowledged(Now()));
        store.Stage(new CaseEvent(seen.Id, Now(), CaseAction.Acknowledged, by, Reason: null));
    }

    /// <param name="reason">Why, when it is lowered: nobody lowers what a person said without a word.</param>
    public EscalationCase SetSeverity(EscalationCase seen, Severity severity, string by, string? reason)
    {
        var changed = seen with { Severity = severity };
        store.Stage(changed);
        store.Stage(new CaseEvent(seen.Id, Now(), CaseAction.SeverityChanged, by, reason));
        LogSeverity(seen.Id, seen.Severity, severity);
        return changed;
    }

    public void Close(EscalationCase seen, string by, string reason)
    {
        store.Stage(seen.Closed(Now()));
        store.Stage(new CaseEvent(seen.Id, Now(), CaseAction.Closed, by, reason));
    }

    public void Reopen(EscalationCase seen, string by, string? reason)
    {
        var now = Now();
        store.Stage(seen with { Status = CaseStatus.Open, AcknowledgedAt = null, ClosedAt = null, PassOnAt = now + CaseClock.Round(seen.Category, now) });
        store.Stage(new CaseEvent(seen.Id, now, CaseAction.Reopened, by, reason));
    }

    private void Open(CaseOrigin origin, RedFlag flag, IReadOnlyList<string> people, Evidence evidence, string words)
    {
        var due = CaseClock.For(flag.Category, evidence.At);
        var recipients = routes.For(flag.Category, words, []);
        var raised = new EscalationCase
        {
            Id = EscalationId.New(clock),
            Interview = origin.Interview,
            Category = flag.Category,
            Severity = flag.Severity,
            Evidence = [evidence],
            Excluded = [.. NamedIn(words, flag.Category, people).Union([LineManager], StringComparer.Ordinal)],
            Recipients = recipients,
            RaisedAt = evidence.At,
            DueAt = due.DueAt,
            PassOnAt = due.DueAt,
            ReceiptDueAt = due.ReceiptDueAt,
            FeedbackDueAt = due.FeedbackDueAt,
        };
        store.StageRaised(raised, origin);
        store.Stage(new CaseEvent(raised.Id, evidence.At, CaseAction.Raised, Self, Reason: null));
        Notify(raised.Id, NoticeKind.Raised, recipients);
        LogRaised(raised.Id, raised.Category, raised.Severity, recipients.Count);
    }

    private void AddTo(EscalationCase known, Evidence evidence, Severity severity, IReadOnlyList<string> people, string words)
    {
        if (known.Evidence.Any(earlier => earlier.Quote == evidence.Quote))
        {
            return;
        }

        var told = routes.For(known.Category, words, known.Excluded);
        store.Stage(known.With(evidence, severity, [.. NamedIn(words, known.Category, people)], told, CaseClock.For(known.Category, evidence.At)));
        Notify(known.Id, NoticeKind.Raised, told);
        LogAdded(known.Id, known.Category);
    }

    private IEnumerable<string> NamedIn(string words, RedFlagCategory category, IReadOnlyList<string> people) =>
        people.Union(routes.NamedIn(category, words), StringComparer.Ordinal);

    private void Notify(EscalationId id, NoticeKind kind, IReadOnlyList<string> recipients)
    {
        foreach (var recipient in recipients)
        {
            store.Stage(new EscalationNotice(Guid.CreateVersion7(clock.GetUtcNow()), id, kind, recipient, Now()));
        }
    }

    private DateTimeOffset Now() => clock.GetUtcNowForStore();

    [LoggerMessage(EventId = 2800, Level = LogLevel.Information, Message = "Case {Case} raised: {Category}, {Severity}, {Recipients} recipients")]
    private partial void LogRaised(EscalationId @case, RedFlagCategory category, Severity severity, int recipients);

    [LoggerMessage(EventId = 2801, Level = LogLevel.Information, Message = "More was said about case {Case} ({Category})")]
    private partial void LogAdded(EscalationId @case, RedFlagCategory category);

    [LoggerMessage(EventId = 2802, Level = LogLevel.Warning, Message = "Case {Case} ({Category}) was not acknowledged in time and goes to {Deputies} deputies")]
    private partial void LogPassedOn(EscalationId @case, RedFlagCategory category, int deputies);

    [LoggerMessage(EventId = 2803, Level = LogLevel.Information, Message = "Case {Case} is now {Severity}, was {Before}")]
    private partial void LogSeverity(EscalationId @case, Severity before, Severity severity);
}
