using System.Text.Json;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;
using ExitBot.Dialogs.People;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Contracts;

/// <summary>What every store must do. The fake and each database run the same facts.</summary>
public abstract class ExitInterviewStoreContract
{
    /// <summary>The store of the unit of work that is open now.</summary>
    protected abstract IExitInterviewStore Store { get; }

    /// <summary>Commits the unit of work and opens the next.</summary>
    protected abstract Task CommitAsync();

    [DatabaseFact]
    public async Task Unknown_id_finds_nothing()
    {
        var unknown = Some.Interview();

        Assert.Null(await Store.FindAsync(unknown.Id, default));
        Assert.Null(await Store.FindLatestAsync(unknown.Person!, default));
        Assert.Null(await Store.FindAnalysisAsync(unknown.Id, default));
    }

    [DatabaseFact]
    public async Task What_is_staged_is_read_before_it_is_committed()
    {
        var interview = Some.Interview();
        Store.Stage(interview);
        Store.Stage(interview with { Stage = InterviewStage.Review });

        Assert.Equal(InterviewStage.Review, (await Store.FindAsync(interview.Id, default))!.Stage);
        Assert.Equal(interview.Id, (await Store.FindLatestAsync(interview.Person!, default))!.Id);
    }

    [DatabaseFact]
    public async Task Every_value_comes_back_as_it_was()
    {
        var interview = Some.Interview() with
        {
            Identity = Identity.Verified,
            Status = InterviewStatus.Paused,
            Stage = InterviewStage.Question,
            CurrentQuestionId = "enps",
            Consent = new Consent(Given: true, DateTimeOffset.UnixEpoch.AddTicks(10), "1"),
            UnclearConsents = 1,
            Attribution = Attribution.Pooled,
            Profile = KnownProfile.Kim with { Settled = 127 },
            ActiveTime = TimeSpan.FromMilliseconds(90_001),
            EarlyEndOffered = true,
            Hostilities = 1,
            Reminded = Reminder.Second,
            Turns = 7,
            CompletedAt = DateTimeOffset.UnixEpoch.AddDays(1),
            Answers =
            [
                Some.Answer("reason_story", "İ am „leaving“ 👋 \n because"),
                new("reason_main", QuestionKind.SingleChoice, null, "compensation", null, false, 2, DateTimeOffset.UnixEpoch),
                new("enps", QuestionKind.RatingZeroToTen, 0, null, "0, sorry", false, 3, DateTimeOffset.UnixEpoch),
                new("pay_fair", QuestionKind.RatingOneToFive, null, null, null, true, 4, DateTimeOffset.UnixEpoch),
            ],
            FollowUps =
            [
                new("reason_story", 1, "vague_or_short", "One example?", "It was „Monday“ 👋", Skipped: false, 5, DateTimeOffset.UnixEpoch),
                new("reason_story", 2, "mentions_theme_without_detail", "What happened?", Text: null, Skipped: false, 6, DateTimeOffset.UnixEpoch),
            ],
        };
        Store.Stage(interview);
        await CommitAsync();

        var found = (await Store.FindAsync(interview.Id, default))!;

        Assert.Equal(interview.Answers, found.Answers);
        Assert.Equal(interview.FollowUps, found.FollowUps);
        Assert.Equal(interview, found with { Answers = interview.Answers, FollowUps = interview.FollowUps });
    }

    [DatabaseFact]
    public async Task An_answer_is_replaced_and_a_missing_one_deleted()
    {
        var interview = Some.Interview() with { Answers = [Some.Answer("one"), Some.Answer("two")] };
        Store.Stage(interview);
        await CommitAsync();

        var read = (await Store.FindAsync(interview.Id, default))!;
        Store.Stage(read with { Answers = [Some.Answer("two", "Changed."), Some.Answer("three")] });
        await CommitAsync();

        var found = (await Store.FindAsync(interview.Id, default))!;
        Assert.Equal(["two", "three"], found.Answers.Select(answer => answer.QuestionId));
        Assert.Equal("Changed.", found.AnswerTo("two")!.Text);
    }

    [DatabaseFact]
    public async Task The_latest_of_a_person_is_found_whatever_its_status()
    {
        var person = Some.Person();
        var first = Some.Interview(person) with { Status = InterviewStatus.Completed };
        var second = Some.Interview(person) with { Status = InterviewStatus.Partial, StartedAt = first.StartedAt.AddDays(1) };
        Store.Stage(second);
        Store.Stage(first);
        Store.Stage(Some.Interview());
        await CommitAsync();

        Assert.Equal(second.Id, (await Store.FindLatestAsync(person, default))!.Id);
    }

    [DatabaseFact]
    public async Task People_are_told_apart_by_ordinal()
    {
        var interview = Some.Interview(PersonKey.OnChannel("emulator", "kim"));
        Store.Stage(interview);
        await CommitAsync();

        Assert.Null(await Store.FindLatestAsync(PersonKey.OnChannel("emulator", "KIM"), default));
        Assert.Null(await Store.FindLatestAsync(PersonKey.OnChannel("emulator", "kim "), default));
        Assert.Null(await Store.FindLatestAsync(PersonKey.OnChannel("webchat", "kim"), default));
    }

    [DatabaseFact]
    public async Task A_discarded_interview_belongs_to_nobody()
    {
        var interview = Some.Interview() with { Answers = [Some.Answer("one")] };
        Store.Stage(interview);
        await CommitAsync();

        Store.Stage((await Store.FindAsync(interview.Id, default))!.Discarded(InterviewStatus.Withdrawn));
        await CommitAsync();

        Assert.Empty((await Store.FindAsync(interview.Id, default))!.Answers);
        Assert.Null(await Store.FindLatestAsync(interview.Person!, default));
    }

    [DatabaseFact]
    public async Task A_removed_interview_leaves_nothing()
    {
        var interview = Some.Interview() with { Answers = [Some.Answer("one")] };
        Store.Stage(interview);
        Store.Stage(Some.Analysis(interview.Id));
        await CommitAsync();

        Store.Stage((await Store.FindAsync(interview.Id, default))! with { Answers = [Some.Answer("one"), Some.Answer("two")] });
        Store.StageRemoval(interview.Id);
        var successor = Some.Interview() with { Answers = [Some.Answer("one")] };
        Store.Stage(successor);
        Assert.Null(await Store.FindAsync(interview.Id, default));
        await CommitAsync();

        Assert.Null(await Store.FindAsync(interview.Id, default));
        Assert.Null(await Store.FindLatestAsync(interview.Person!, default));
        Assert.Null(await Store.FindAnalysisAsync(interview.Id, default));
        Assert.Single((await Store.FindAsync(successor.Id, default))!.Answers);
    }

    [DatabaseFact]
    public async Task An_analysis_is_kept_and_replaced()
    {
        var interview = Some.Interview();
        Store.Stage(interview);
        Store.Stage(Some.Analysis(interview.Id) with { StatedReason = "other" });
        await CommitAsync();

        var newer = Some.Analysis(interview.Id);
        Store.Stage(newer);
        Assert.Equal(Text(newer), Text(await Store.FindAnalysisAsync(interview.Id, default)));
        await CommitAsync();

        Assert.Equal(Text(newer), Text(await Store.FindAnalysisAsync(interview.Id, default)));
    }

    [DatabaseFact]
    public async Task What_is_taken_back_leaves_no_analysis()
    {
        var interview = Some.Interview() with { Status = InterviewStatus.Partial, Consent = new Consent(Given: true, Some.Interview().StartedAt, "1") };
        Store.Stage(interview);
        Store.Stage(Some.Analysis(interview.Id));
        await CommitAsync();

        var ended = (await Store.FindAsync(interview.Id, default))!;
        Store.Stage(ended.Discarded(InterviewStatus.Withdrawn));
        await CommitAsync();

        Assert.Null(await Store.FindAnalysisAsync(interview.Id, default));
    }

    private static string Text(InterviewAnalysis? analysis) => JsonSerializer.Serialize(analysis);
}
