using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.LanguageModel;

/// <summary>A record comes out whole and right, or not at all.</summary>
public sealed class ExtractionTests
{
    private const string Right = """{"feeling":"mixed","quote":"no growth","people":0}""";

    [Fact]
    public async Task An_answer_that_fits_becomes_the_record()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text(Right));

        Assert.Equal(new Mood(Feeling.Mixed, "no growth", 0), (await model.ReadMoodAsync()).Answer());
    }

    [Fact]
    public async Task The_provider_is_told_the_schema_of_the_record()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text(Right));
        await model.ReadMoodAsync();

        var format = model.Server.Request.Body["response_format"]!;
        var schema = format["json_schema"]!["schema"]!;

        Assert.Equal("json_schema", (string?)format["type"]);
        Assert.Equal(["feeling", "quote", "people"], schema["required"]!.AsArray().Select(name => (string?)name));
        Assert.Equal(["good", "mixed", "bad"], schema["properties"]!["feeling"]!["enum"]!.AsArray().Select(word => (string?)word));
        Assert.False((bool?)schema["additionalProperties"]);
    }

    [Theory]
    [InlineData("Here you are: I feel good about it.", "The answer is not one JSON object.")]
    [InlineData("""{"feeling":"sad","quote":null,"people":0}""", "$.feeling must be one of \"good\", \"mixed\", \"bad\".")]
    [InlineData("""{"feeling":"bad","people":"two","quote":null}""", "$.people is a string, but must be integer.")]
    [InlineData("""{"feeling":"bad","quote":null}""", "$.people is missing.")]
    [InlineData("""{"feeling":"bad","quote":null,"people":1,"submit":true}""", "$ has a property that is not in the schema.")]
    [InlineData("""{"feeling":"bad","feeling":"good","quote":null,"people":1}""", "The answer is not one JSON object.")]
    [InlineData("""["bad"]""", "$ is an array, but must be object.")]
    public async Task An_answer_that_does_not_fit_goes_back_once_with_what_is_wrong(string wrong, string error)
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text(wrong), ModelAnswer.Text(Right));

        Assert.Equal(Feeling.Mixed, (await model.ReadMoodAsync()).Answer().Feeling);
        Assert.Contains(error, model.Server.Requests[1].LastText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_endless_wrong_answer_only_the_beginning_goes_back()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text(new string('x', 100_000)), ModelAnswer.Text(Right));

        Assert.Equal(Feeling.Mixed, (await model.ReadMoodAsync()).Answer().Feeling);
        Assert.Equal(8_000, ((string?)model.Server.Requests[1].Messages[^2]["content"])!.Length);
    }

    [Fact]
    public async Task After_the_second_wrong_answer_the_rules_answer()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text("{}"), ModelAnswer.Text("{}"));

        var outcome = await model.ReadMoodAsync();

        Assert.Equal(UnavailableReason.Unusable, outcome.Reason());
        Assert.Equal(Feeling.Bad, outcome.Or(() => new Mood(Feeling.Bad, null, 0)).Feeling);
    }

    [Fact]
    public async Task What_a_schema_cannot_say_is_checked_too()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text(Right.Replace("no growth", "made up", StringComparison.Ordinal)), ModelAnswer.Text(Right));

        var mood = await model.ReadMoodAsync("Great team, no growth.", check: mood => "Great team, no growth.".Contains(mood.Quote!, StringComparison.Ordinal) ? [] : ["$.quote is not in the message."]);

        Assert.Equal("no growth", mood.Answer().Quote);
        Assert.Contains("$.quote is not in the message.", model.Server.Requests[1].LastText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```json\n{0}\n```")]
    [InlineData("Sure! {0}")]
    public async Task Words_around_the_object_do_no_harm(string around)
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text(around.Replace("{0}", Right, StringComparison.Ordinal)));

        Assert.Equal(Feeling.Mixed, (await model.ReadMoodAsync()).Answer().Feeling);
    }

    [Theory]
    [InlineData("""{"choice":"pause"}""", "pause")]
    [InlineData("""{"choice":"delete everything"}""", null)]
    public async Task A_choice_is_one_of_the_offered_words_or_none(string answer, string? chosen)
    {
        await using var model = await ModelRig.StartAsync(Enumerable.Repeat(ModelAnswer.Text(answer), chosen is null ? 2 : 1));

        var outcome = await model.Asker.ChooseAsync(ModelRig.Work(), SamplePrompts.Read(SamplePrompts.Choice).With(("message", "later please")), ["pause", "skip"]);

        Assert.Equal(chosen, outcome is ModelOutcome<string>.Answered answered ? answered.Value : null);
    }
}
