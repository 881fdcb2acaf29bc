using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>Free text for a choice: confirmed before it counts, and kept beside it.</summary>
public sealed class GuessTests : IDisposable
{
    private readonly DialogHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_yes_makes_it_the_answer_and_keeps_what_was_said()
    {
        await _host.BeginAsync();

        await _host.PlayAsync("""
            person                          | bot
            I was burnt out since the spring | Do you mean “Amount of work, stress”? (yes or no)
            yes                              | 2 of 17
            """);

        var answer = _host.Interview.AnswerTo("reason_main")!;
        Assert.Equal(("workload_wellbeing", "I was burnt out since the spring"), (answer.OptionCode, answer.Text));
    }

    [Fact]
    public async Task A_no_a_command_or_another_answer_leaves_the_guess_behind()
    {
        await _host.BeginAsync();

        await _host.PlayAsync("""
            person                           | bot
            I was burnt out since the spring | Do you mean “Amount of work, stress”?
            no                               | could not match & 1 of 17
            yes                              | could not match & 1 of 17
            I was burnt out since the spring | Do you mean “Amount of work, stress”?
            help                             | “talk to a person” & 1 of 17
            yes                              | could not match & 1 of 17
            I was burnt out since the spring | Do you mean “Amount of work, stress”?
            my boss shouted a lot            | Do you mean “How I was managed”?
            back                             | How shall your answers
            named                            | 1 of 17
            I was burnt out since the spring | Do you mean “Amount of work, stress”?
            Benefits                         | 2 of 17
            """);

        Assert.Equal(("benefits", null), (_host.Interview.AnswerTo("reason_main")!.OptionCode, _host.Interview.AnswerTo("reason_main")!.Text));
    }

    [Fact]
    public async Task Who_skips_being_asked_whether_they_meant_it_loses_no_word()
    {
        await _host.BeginAsync();

        await _host.PlayAsync("""
            person                           | bot
            I was burnt out since the spring | Do you mean “Amount of work, stress”?
            skip                             | own words & 2 of 17
            """);

        var answer = _host.Interview.AnswerTo("reason_main")!;
        Assert.Equal((null, "I was burnt out since the spring", false), (answer.OptionCode, answer.Text, answer.Skipped));
    }

    [Fact]
    public async Task While_it_is_confirmed_the_question_stays_pending()
    {
        await _host.BeginAsync();

        await _host.SayAsync("I was burnt out since the spring");

        Assert.Equal(("question", "reason_main", 0), (_host.Position.Step, _host.Position.QuestionId, _host.Position.Done));
    }
}
