using ExitBot.Dialogs.ExitInterviews.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.LanguageModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExitBot.Tests.ExitInterviews.Analysis;

/// <summary>How a language model is asked what an interview says.</summary>
public sealed class AnswersModelTests
{
    private const string Story = "They kept moving the goalposts.";

    private static readonly ExitInterview Interview = Ended.Interview("en", ("reason_story", Story));

    [Fact]
    public async Task Its_answer_is_read_and_says_by_what_it_was_made()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text(
            """{"reasons":[{"code":"leadership_direction","quote":"They kept moving the goalposts."}],"themes":[{"theme":"leadership","polarity":"negative","quote":"goalposts"}],"trigger":null}"""));

        var claims = await ReadAsync(model, Interview);

        Assert.Equal("leadership_direction", Assert.Single(claims!.Reasons).Code);
        Assert.Equal(("OpenAI scripted", "interview-analysis 1"), (claims.Model, claims.Prompt));
        Assert.Contains(Story, model.Server.Request.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_no_record_leaves_the_rules_alone()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text("No."), ModelAnswer.Text("Still no."));

        Assert.Null(await ReadAsync(model, Interview));
    }

    [Fact]
    public async Task Without_words_or_without_a_model_nobody_is_asked()
    {
        await using var model = await ModelRig.StartAsync();
        await using var off = await ModelRig.StartAsync(new Dictionary<string, string?> { ["LanguageModel:Provider"] = "None" });

        Assert.Null(await ReadAsync(model, Ended.Interview("en", ("enps", 5))));
        Assert.Null(await ReadAsync(off, Interview));
        Assert.Empty(model.Server.Requests);
    }

    private static Task<ModelClaims?> ReadAsync(ModelRig model, ExitInterview interview) =>
        new AnswersModel(new QuestionBanks(), model.Services.GetRequiredService<IOptions<LanguageModelOptions>>(), model.Asker).ReadAsync(ModelRig.Work(), interview, CancellationToken.None);
}
