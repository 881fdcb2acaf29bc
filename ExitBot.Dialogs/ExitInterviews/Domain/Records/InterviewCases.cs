using System.Globalization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Records;

/// <summary>What HR does with interviews. It decides and stages; whoever calls commits.</summary>
public sealed partial class InterviewCases(
    IInterviewArchive archive, InterviewAnalyser analyser, QuestionBanks banks, IOptions<AnalyticsOptions> figures, TimeProvider clock, ILogger<InterviewCases> logger)
{
    /// <summary>Null: there is no such interview. One that ended before there was an analysis gets its analysis now.</summary>
    public async Task<InterviewFile?> FindAsync(InterviewId id, CancellationToken cancellationToken) =>
        await archive.FindAsync(id, cancellationToken) is { } file ? WithAnalysis(file) : null;

    /// <summary>For exports: pooled comments as <see cref="PooledBatches"/> tells them, else whoever compares two exports sees whose are new.</summary>
    public async IAsyncEnumerable<InterviewFile> ReadAllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = await PooledBeforeAsync(cancellationToken);
        await foreach (var file in archive.ReadAllAsync(cancellationToken))
        {
            if (!file.IsPooled || file.Interview.StartedAt < before)
            {
                yield return WithAnalysis(file);
            }
        }
    }

    /// <summary>The codes that a main reason may be corrected to.</summary>
    public IReadOnlyList<string> ReasonsOf(InterviewFile file) => [.. banks.For(file.Interview).ReasonGroups.SelectMany(group => group.Codes)];

    /// <summary>Null leaves as it is.</summary>
    /// <param name="by">The name of the key.</param>
    public InterviewFile Correct(InterviewFile file, string? mainReason, Regretted? regretted, FollowUpPlan followUp, string? note, string by)
    {
        var now = clock.GetUtcNowForStore();
        var review = file.Review with { MainReason = mainReason ?? file.Review.MainReason, Regretted = regretted ?? file.Review.Regretted };
        List<InterviewChange> changes = [];
        if (mainReason is not null)
        {
            changes.Add(Change("main_reason", file.AcceptedReason, mainReason));
        }

        if (regretted is { } answer)
        {
            changes.Add(Change("regretted", WireName.Of(file.Review.Regretted), WireName.Of(answer)));
        }

        if (followUp.Owner is { } owner)
        {
            changes.Add(Change(InterviewChange.FollowUpOwner, file.Latest(InterviewChange.FollowUpOwner), owner));
        }

        if (followUp.Date is { } day)
        {
            changes.Add(Change(InterviewChange.FollowUpDate, file.Latest(InterviewChange.FollowUpDate), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        if (changes.Count == 0 && note is not null)
        {
            changes.Add(Change("note", from: null, to: null));
        }

        archive.Stage(review, changes);
        LogCorrected(file.Interview.Id, changes.Count, by);
        return file with { Review = review, Changes = [.. file.Changes, .. changes] };

        InterviewChange Change(string field, string? from, string? to) => new(file.Interview.Id, field, from, to, note, by, now);
    }

    /// <param name="reason">Null lifts the hold.</param>
    /// <param name="by">The name of the key.</param>
    public void Hold(InterviewFile file, string? reason, string by)
    {
        var now = clock.GetUtcNowForStore();
        var hold = reason is null ? null : new LegalHold(reason, by, now);
        if (hold is null && file.Review.Hold is null)
        {
            return;
        }

        archive.Stage(
            file.Review with { Hold = hold },
            new InterviewChange(file.Interview.Id, "legal_hold", file.Review.Hold?.Reason, reason, Note: null, by, now));
        LogHold(file.Interview.Id, hold is not null, by);
    }

    private async Task<DateTimeOffset> PooledBeforeAsync(CancellationToken cancellationToken) => PooledBatches.ToldBefore(
        await archive.PooledByMonthAsync(cancellationToken), Math.Max(figures.Value.ScoreMinimum, figures.Value.TextMinimum), clock.GetUtcNow());

    private InterviewFile WithAnalysis(InterviewFile file) =>
        !file.IsReadable ? file with { Analysis = null }
        : file.Analysis is null ? file with { Analysis = analyser.Analyse(file.Interview, clock.GetUtcNowForStore()) }
        : file;

    [LoggerMessage(EventId = 2100, Level = LogLevel.Information, Message = "{Changes} changes to interview {InterviewId} by key {By}")]
    private partial void LogCorrected(InterviewId interviewId, int changes, string by);

    [LoggerMessage(EventId = 2101, Level = LogLevel.Information, Message = "Legal hold of interview {InterviewId} is now {IsHeld}, by key {By}")]
    private partial void LogHold(InterviewId interviewId, bool isHeld, string by);
}

/// <summary>Who looks after an interview, and by when. Null leaves as it is.</summary>
public readonly record struct FollowUpPlan(string? Owner, DateOnly? Date);
