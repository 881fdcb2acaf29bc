using ExitBot.Dialogs.ExitInterviews.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.LanguageModel;

namespace ExitBot.Tests.ExitInterviews.Analysis;

/// <summary>How answers come into English for a report.</summary>
public sealed class AnswerTranslatorTests
{
    private const string Story = "Ich habe drei Jahre auf eine Beförderung gewartet.";

    private static readonly ModelConversation Conversation = new("test", "c1");
    private static readonly ExitInterview Interview = Ended.Interview("de", ("reason_story", Story), ("one_change", "The canteen should open earlier for the early shift."), ("enps", 3));

    [Fact]
    public async Task Only_what_is_not_in_English_is_translated_and_a_repeat_is_not_paid_for_again()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text("""{"texts":["I waited three years for a **promotion**, see https://evil.example/x"]}"""));

        var first = await TranslateAsync(model);
        var again = await TranslateAsync(model);

        Assert.Equal(new Dictionary<string, string> { [Story] = "I waited three years for a promotion, see" }, first);
        Assert.Equal(first, again);
        Assert.DoesNotContain("canteen", model.Server.Request.LastText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"texts":[]}""")]
    [InlineData("""{"texts":["One.","Two."]}""")]
    [InlineData("Sure! Here is the translation.")]
    public async Task An_answer_that_does_not_fit_translates_nothing(string answer)
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text(answer), ModelAnswer.Text(answer));

        Assert.Empty(await TranslateAsync(model));
    }

    [Fact]
    public async Task What_was_told_to_case_handlers_is_not_sent()
    {
        await using var model = await ModelRig.StartAsync();

        Assert.Empty(await TranslateAsync(model, new SealedWords([Story])));
        Assert.Empty(model.Server.Requests);
    }

    [Fact]
    public async Task Without_a_model_there_is_none()
    {
        await using var off = await ModelRig.StartAsync(new Dictionary<string, string?> { ["LanguageModel:Provider"] = "None" });

        Assert.Empty(await TranslateAsync(off));
        Assert.Empty(await new AnswerTranslator().TranslateAsync(Conversation, Interview, SealedWords.None, CancellationToken.None));
    }

    private static Task<IReadOnlyDictionary<string, string>> TranslateAsync(ModelRig model, SealedWords? evidence = null) =>
        new AnswerTranslator(model.Asker).TranslateAsync(Conversation, Interview, evidence ?? SealedWords.None, CancellationToken.None);
}
