using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

namespace ExitBot.Tests.ExitInterviews.Analysis;

/// <summary>How a text speaks of a theme, in every language, without a model.</summary>
public sealed class PolarityTests
{
    [Theory]
    [InlineData("en", "My manager always listened and supported me.", "manager", Polarity.Positive)]
    [InlineData("en", "My manager never listened to anyone.", "manager", Polarity.Negative)]
    [InlineData("en", "The pay was not good.", "pay", Polarity.Negative)]
    [InlineData("en", "There was no training and a lack of feedback on my growth.", "growth", Polarity.Negative)]
    [InlineData("en", "The team was great, but the salary was too low.", "culture", Polarity.Positive)]
    [InlineData("en", "The team was great, but the salary was too low.", "pay", Polarity.Negative)]
    [InlineData("en", "My boss was kind, my boss was also chaotic.", "manager", Polarity.Mixed)]
    [InlineData("en", "We had a laptop.", "tools", Polarity.Neutral)]
    [InlineData("en", "The atmosphere was not bad at all.", "culture", Polarity.Positive)]
    [InlineData("es", "Mi jefa siempre me apoyaba y escuchaba.", "manager", Polarity.Positive)]
    [InlineData("es", "El ambiente era tóxico y había chismes.", "culture", Polarity.Negative)]
    [InlineData("es", "No había reconocimiento por parte de mi jefe.", "manager", Polarity.Negative)]
    [InlineData("es", "El equipo era genial, pero el sueldo era muy bajo.", "pay", Polarity.Negative)]
    [InlineData("de", "Meine Kollegen waren freundlich und hilfsbereit.", "culture", Polarity.Positive)]
    [InlineData("de", "Die Einarbeitung war chaotisch.", "onboarding", Polarity.Negative)]
    [InlineData("de", "Mein Vorgesetzter war nicht gut erreichbar.", "manager", Polarity.Negative)]
    [InlineData("de", "Das Team war super, aber die Bezahlung war schlecht.", "culture", Polarity.Positive)]
    [InlineData("fr", "L'ambiance était excellente.", "culture", Polarity.Positive)]
    [InlineData("fr", "Mon chef ne m'a jamais soutenu.", "manager", Polarity.Negative)]
    [InlineData("fr", "Il n'y avait aucune reconnaissance de la direction.", "leadership", Polarity.Negative)]
    [InlineData("pt", "A equipe era ótima e acolhedora.", "culture", Polarity.Positive)]
    [InlineData("pt", "Meu gestor não me ouvia e faltava apoio.", "manager", Polarity.Negative)]
    [InlineData("hi", "टीम बहुत अच्छी और मददगार थी।", "culture", Polarity.Positive)]
    [InlineData("hi", "मैनेजर का व्यवहार अच्छा नहीं था।", "manager", Polarity.Negative)]
    [InlineData("hi", "वेतन बहुत कम था।", "pay", Polarity.Negative)]
    [InlineData("ar", "كان الفريق رائعا ومتعاونا.", "culture", Polarity.Positive)]
    [InlineData("ar", "بيئة العمل سامة ومرهقة.", "culture", Polarity.Negative)]
    [InlineData("ar", "لم يكن هناك أي دعم من مديري.", "manager", Polarity.Negative)]
    [InlineData("ja", "上司は親切で、いつも助けてくれました。", "manager", Polarity.Positive)]
    [InlineData("ja", "職場の雰囲気が悪かったです。", "culture", Polarity.Negative)]
    [InlineData("ja", "チームは最高でしたが、給料が低かったです。", "pay", Polarity.Negative)]
    public void A_statement_speaks_well_or_critically_of_its_theme(string language, string text, string theme, Polarity polarity)
    {
        var finding = Ended.Interview(language, ("anything_else", text)).Analysis().Themes.Single(found => found.Theme == theme);

        Assert.Equal(polarity, finding.Polarity);
        Assert.Contains(finding.Quote.Text, text, StringComparison.Ordinal);
        Assert.True(finding.InWords);
    }

    [Theory]
    [InlineData("manager_support", 5, "manager", Polarity.Positive)]
    [InlineData("manager_support", 3, "manager", Polarity.Neutral)]
    [InlineData("growth_path", 1, "growth", Polarity.Negative)]
    [InlineData("enps", 9, "advocacy", Polarity.Positive)]
    [InlineData("enps", 7, "advocacy", Polarity.Neutral)]
    [InlineData("enps", 6, "advocacy", Polarity.Negative)]
    [InlineData("flexibility", "badly", "wellbeing", Polarity.Negative)]
    [InlineData("would_return", "yes", "advocacy", Polarity.Positive)]
    public void A_rating_or_choice_speaks_for_its_theme_where_no_words_do(string question, object answer, string theme, Polarity polarity)
    {
        var finding = Assert.Single(Ended.Interview("en", (question, answer)).Analysis().Themes);

        Assert.Equal((theme, polarity, false), (finding.Theme, finding.Polarity, finding.InWords));
    }

    [Fact]
    public void Words_against_the_rating_make_it_mixed() => Assert.Equal(
        Polarity.Mixed,
        Ended.Interview("en", ("manager_support", 5), ("manager_advice", "She should stop shouting.")).Analysis().Themes.Single(theme => theme.Theme == "manager").Polarity);

    [Fact]
    public void Switched_off_no_polarity_is_found_for_anything()
    {
        var analysis = Ended.Interview("en", ("manager_support", 1), ("anything_else", "The team was great.")).Analysis(polarity: false);

        Assert.False(analysis.HasPolarity);
        Assert.All(analysis.Themes, theme => Assert.Null(theme.Polarity));
    }

    [Fact]
    public void A_theme_points_to_the_turn_and_the_sentence_that_shows_it_best()
    {
        var finding = Ended.Interview("en", ("role_match", 4), ("anything_else", "I had a manager. The manager was terrible.")).Analysis().Themes.Single(theme => theme.Theme == "manager");

        Assert.Equal(new Quotation("The manager was terrible", 5), finding.Quote);
    }
}
