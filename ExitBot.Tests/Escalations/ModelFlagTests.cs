using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Escalations;

/// <summary>What a language model adds to the lexicons, and what it cannot do.</summary>
public sealed class ModelFlagTests
{
    // No lexicon has it: nothing in it is a word for what it means.
    private const string Indirect = "He waits at the lift until everybody else is gone and then wants to ride along.";

    [Fact]
    public async Task What_the_lexicons_miss_is_raised_by_the_model()
    {
        await using var model = await OpenAiTestServer.StartAsync(Flags("""{"category":"sexual_harassment","quote":"wants to ride along","repeated":false,"ongoing":false}"""));
        using var host = DialogHost.WithModel(model);

        var said = await host.SayAsync(Indirect);

        Assert.Contains("Thank you for telling me", said.Text(), StringComparison.Ordinal);
        var raised = Assert.Single(host.Cases.Cases);
        Assert.Equal((RedFlagCategory.SexualHarassment, "wants to ride along"), (raised.Category, Assert.Single(raised.Evidence).Quote));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"category":"wage_hour","quote":"wants to die","repeated":false,"ongoing":false}""")]
    public async Task What_a_lexicon_found_stays_whatever_the_model_says(string claim)
    {
        await using var model = await OpenAiTestServer.StartAsync(Flags(claim));
        using var host = DialogHost.WithModel(model);

        await host.SayAsync("Honestly I just want to die and be done with it.");

        Assert.Equal(RedFlagCategory.SelfHarm, Assert.Single(host.Cases.Cases).Category);
    }

    [Theory]
    [InlineData("""{"category":"bullying","quote":"he shouted at me","repeated":true,"ongoing":true}""")]
    [InlineData("""{"category":"concern","quote":"wants to ride along","repeated":false,"ongoing":false}""")]
    public async Task A_claim_without_a_quote_that_was_said_or_of_no_category_raises_nothing(string claim)
    {
        await using var model = await OpenAiTestServer.StartAsync(Flags(claim), Flags(claim));
        using var host = DialogHost.WithModel(model);

        await host.SayAsync(Indirect);

        Assert.Empty(host.Cases.Cases);
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_lexicons_alone()
    {
        await using var model = await OpenAiTestServer.StartAsync(ModelAnswer.Refusal(401, "no"), ModelAnswer.Refusal(401, "no"));
        using var host = DialogHost.WithModel(model);

        await host.SayAllAsync(Indirect, "My boss keeps touching my waist.");

        Assert.Equal(RedFlagCategory.SexualHarassment, Assert.Single(host.Cases.Cases).Category);
    }

    private static ModelAnswer Flags(string claim) => ModelAnswer.Text($$"""{"flags":[{{claim}}]}""");
}
