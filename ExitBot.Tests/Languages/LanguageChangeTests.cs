using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Languages;

public sealed class LanguageChangeTests : IDisposable
{
    private readonly DialogHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("auf Deutsch bitte", "Gut, wir machen auf Deutsch weiter", "de")]
    [InlineData("español", "seguimos en español", "es")]
    [InlineData("in Japanese please", "日本語で続けます", "ja")]
    [InlineData("Can we speak French?", "nous continuons en français", "fr")]
    [InlineData("日本語でお願いします", "日本語で続けます", "ja")]
    [InlineData("हिंदी में", "हिन्दी में आगे", "hi")]
    [InlineData("بالعربية من فضلك", "نتابع باللغة العربية", "ar")]
    [InlineData("em português, por favor", "continuamos em português", "pt")]
    public async Task Another_language_is_asked_for_before_and_in_the_middle(string request, string reply, string language)
    {
        Assert.Contains(reply, (await _host.SayAsync(request)).Text(), StringComparison.Ordinal);
        await _host.SayAsync("exit interview");
        Assert.Equal(language, _host.Interview.Language);

        using var later = new DialogHost();
        await later.BeginAsync();
        Assert.Contains(reply, (await later.SayAsync(request)).Text(), StringComparison.Ordinal);
        Assert.Equal((language, "reason_main"), (later.Interview.Language, later.Position.QuestionId));
    }

    [Fact]
    public Task The_whole_text_is_shown_again_in_the_language_in_which_one_agrees() => _host.PlayAsync("""
        person            | bot
        exit interview    | I am ExitBot & May I ask you
        auf Deutsch bitte | Gut, wir machen auf Deutsch weiter & Ich bin ExitBot & Darf ich Ihnen
        ja                | Mit meinem Namen
        """);

    [Fact]
    public async Task What_somebody_writes_at_length_is_answered_in_their_language_and_kept()
    {
        await _host.BeginAsync("Pay");

        var replies = (await _host.SayAsync("Me voy porque mi jefe no me escuchaba y estaba muy cansada.")).Text();

        Assert.Contains("sigo en español", replies, StringComparison.Ordinal);
        Assert.Contains("¿Cuándo se le pasó por la cabeza", replies, StringComparison.Ordinal);
        Assert.StartsWith("Me voy", _host.Interview.AnswerTo("reason_story")!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_goes_over_as_well()
    {
        using var host = DialogHost.Untouched(profile: new KnownProfile());
        await host.BeginAsync("Pay");

        var replies = (await host.SayAsync("auf Deutsch bitte")).Text();

        Assert.Contains("Wären Sie geblieben, wenn das Gehalt angeglichen worden wäre?", replies, StringComparison.Ordinal);
        Assert.DoesNotContain("If the pay", replies, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_asked_for_a_language_keeps_it_whatever_they_write()
    {
        await _host.BeginAsync("Pay", "English please");

        await _host.SayAsync("Me voy porque mi jefe no me escuchaba y estaba muy cansada.");

        Assert.Equal("en", _host.Interview.Language);
    }

    [Fact]
    public async Task A_language_can_be_what_somebody_wanted_to_learn()
    {
        await _host.BeginAsync("Pay", "Spanish");

        Assert.Equal(("en", "Spanish"), (_host.Interview.Language, _host.Interview.AnswerTo("reason_story")!.Text));
    }

    [Theory]
    [InlineData("entrevista de salida", "es")]
    [InlineData("Entretien de départ", "fr")]
    [InlineData("退職面談", "ja")]
    [InlineData("مقابلة نهاية الخدمة", "ar")]
    [InlineData("exit interview", "en")]
    public async Task A_word_of_the_menu_tells_the_language(string word, string language)
    {
        await _host.SayAsync(word);

        Assert.Equal(language, _host.Interview.Language);
    }

    [Fact]
    public Task Who_agrees_in_another_language_is_asked_in_it() => _host.PlayAsync("""
        person         | bot
        exit interview | May I ask you
        sí             | sigo en español & Con mi nombre
        """);

    [Fact]
    public async Task What_is_asked_of_the_person_is_understood_in_every_language()
    {
        using var host = DialogHost.Untouched();
        await host.SayAllAsync("exit interview", "yes", "mit Namen", "skip", "skip", "skip", "zwei Jahre", "自己都合", "skip", "dentro de dos semanas");

        var profile = host.Interview.Profile;
        Assert.Equal((24, ExitType.Voluntary, "en"), (profile.TenureMonths, profile.ExitType, host.Interview.Language));
        Assert.NotNull(profile.LastDay);
    }

    [Fact]
    public async Task An_interview_is_gone_on_with_in_its_language_on_another_channel()
    {
        _host.Locale = "ja-JP";
        await _host.BeginAsync("給与");

        _host.Locale = "en-US";
        Assert.Contains("退職を決めるまで", (await _host.SayAsync("resume", conversation: "c2")).Text(), StringComparison.Ordinal);
        Assert.Equal("ja", _host.Interview.Language);
    }

    [Fact]
    public async Task Commands_of_every_language_are_heard_in_every_other()
    {
        await _host.BeginAsync();
        foreach (var skip in new[] { "überspringen", "saltar", "passer", "pular", "छोड़ें", "تخطي", "スキップ", "skip" })
        {
            await _host.SayAsync(skip);
        }

        Assert.Equal((8, "en"), (_host.Interview.Answers.Count(answer => answer.Skipped), _host.Interview.Language));
    }

    [Fact]
    public async Task The_languages_are_listed_by_their_own_names()
    {
        await _host.BeginAsync();

        var listed = (await _host.SayAsync("language")).Text();

        Assert.All(SpokenLanguages.All, language => Assert.Contains(language.Name, listed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_means_the_same_option_in_every_language()
    {
        await _host.BeginAsync("3");
        var chosen = _host.Interview.AnswerTo("reason_main")!.OptionCode;

        await _host.SayAllAsync("auf Deutsch bitte", "zurück", "3");

        Assert.Equal(chosen, _host.Interview.AnswerTo("reason_main")!.OptionCode);
        Assert.Equal(InterviewStatus.InProgress, _host.Interview.Status);
    }
}
