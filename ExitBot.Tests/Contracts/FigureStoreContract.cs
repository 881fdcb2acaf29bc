using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.People;
using ExitBot.Tests.ExitInterviews.Analysis;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>What figures are made of, read from any database.</summary>
public abstract class FigureStoreContract(StoreFixture database)
{
    private const string Department = "R&D, „Süd“ 'x' 研究";

    [DatabaseFact]
    public async Task A_fact_has_what_was_said_and_what_was_corrected()
    {
        var interview = Ended.Interview("en", ("reason_main", "compensation"), ("manager_support", 2), ("pay_fair", 4), ("enps", 9)) with
        {
            Identity = Identity.Verified,
            Profile = new InterviewProfile { Department = Department, TenureMonths = 14, ExitType = ExitType.Voluntary },
        };
        await StageAsync(interview);
        await database.CommitAsync(async unit =>
        {
            var archive = unit.GetRequiredService<IInterviewArchive>();
            archive.Stage((await archive.FindAsync(interview.Id, default))!.Review with { MainReason = "recognition", Regretted = Regretted.Yes });
        });

        var facts = Assert.Single(await FactsAsync(), fact => fact.Department == Department);

        Assert.Equal(("recognition", true, Regretted.Yes), (facts.Reason, facts.IsStated, facts.Regretted));
        Assert.Equal((null, 14, ExitType.Voluntary, 9), (facts.Location, facts.TenureMonths, facts.ExitType, facts.Enps));
        Assert.Equal((Quarter.Of(interview.CompletedAt!.Value), "1.0.0"), (facts.Quarter, facts.BankVersion));
        Assert.Equal([("manager_support", 2), ("pay_fair", 4)], facts.Ratings);
    }

    [DatabaseFact]
    public async Task What_somebody_typed_moves_no_other_value()
    {
        var interview = Ended.Interview("en", ("reason_story", "My manager shouted at me every day.")) with
        {
            Identity = Identity.Verified,
            Profile = new InterviewProfile { Department = "", Location = "Dublin\u001Fcanary" },
        };
        await StageAsync(interview);

        var facts = Assert.Single(await FactsAsync(), fact => fact.Location == "Dublin");

        Assert.Equal(("manager_relationship", false, null, null), (facts.Reason, facts.IsStated, facts.Department, facts.TenureMonths));
        Assert.Equal(("manager", Polarity.Negative), facts.Mentions.First(mention => mention.Theme == "manager"));
        Assert.Empty(facts.Ratings);
    }

    private Task StageAsync(ExitInterview interview) => database.CommitAsync(unit =>
    {
        var store = unit.GetRequiredService<IExitInterviewStore>();
        store.Stage(interview);
        store.Stage(interview.Analysis());
        return Task.CompletedTask;
    });

    private async Task<List<InterviewFacts>> FactsAsync()
    {
        List<InterviewFacts> facts = [];
        await foreach (var fact in database.Services.GetRequiredService<IFigureStore>().ReadFactsAsync(verifiedOnly: true, default))
        {
            facts.Add(fact);
        }

        return facts;
    }
}
