using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Tests.PolicyQuestions;

/// <summary>Which sentences of a model a person may see.</summary>
public sealed class ClaimCheckTests
{
    private const string Carried = "Up to five unused days move on to the next year and must be taken by 31 March.";
    private static readonly PolicyScope Today = new(new DateOnly(2026, 11, 20));
    private readonly ClaimCheck _check = new(Handbook.Languages);

    [Theory]
    [InlineData("en", "You can take five unused days into the next year.", 1, Carried)]
    [InlineData("en", "Take them by 31 March.", 1, "must be taken by 31 March")]
    [InlineData("en", "Five unused days move on.", 1, "“up to FIVE unused  days\nmove on to the next year…”")]
    [InlineData("de", "Bis zu fünf Urlaubstage gehen ins nächste Jahr über.", 1, Carried)]
    public void A_sentence_stands_that_says_what_its_quote_says(string language, string text, int passage, string quote)
    {
        var composed = Check(language, new ClaimedSentence(text, passage, quote));

        Assert.Equal(text, Assert.Single(composed!.Sentences).Text);
        Assert.Contains(Assert.Single(composed.Passages).Quote, Carried, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the quote is nowhere", "Ten days move on to the next year.", 1, "Up to ten unused days move on to the next year")]
    [InlineData("another figure", "You can take 50 unused days into the next year.", 1, Carried)]
    [InlineData("another passage's quote", "You can take five unused days into the next year.", 2, Carried)]
    [InlineData("no such passage", "You can take five unused days into the next year.", 7, Carried)]
    [InlineData("no passage at all", "You can take five unused days into the next year.", 0, Carried)]
    [InlineData("a quote of nothing", "You can take five unused days into the next year.", 1, "the")]
    [InlineData("another topic", "Your laptop and your pension are yours to keep.", 1, Carried)]
    [InlineData("another language", "Puede llevarse los días que no ha usado para el año que viene.", 1, Carried)]
    [InlineData("no words", "", 1, Carried)]
    [InlineData("denied", "Unused days do not move on to the next year.", 1, Carried)]
    [InlineData("another number in words", "You can take fifteen unused days into the next year.", 1, Carried)]
    [InlineData("a composed number", "You can take twenty-five unused days into the next year.", 1, Carried)]
    public void A_sentence_is_dropped_that_does_not_rest_on_its_passage(string why, string text, int passage, string quote) =>
        Assert.True(Check("en", new ClaimedSentence(text, passage, quote)) is null, why);

    [Fact]
    public void What_stands_is_kept_without_what_does_not()
    {
        var composed = Check(
            "en",
            new ClaimedSentence("You get 5,000 euros for each vacation day.", 1, Carried),
            new ClaimedSentence("Take them by 31 March.", 1, "must be taken by 31 March"));

        Assert.Equal(new CitedSentence("Take them by 31 March.", 1), Assert.Single(composed!.Sentences));
    }

    [Theory]
    [InlineData("en", "Sick days are not paid out.", "Sick days are paid out.", "Sick days are never paid out.")]
    [InlineData("de", "Krankheitstage werden nicht ausgezahlt.", "Krankheitstage werden ausgezahlt.", "Krankheitstage werden niemals ausgezahlt.")]
    [InlineData("es", "Las vacaciones no se pagan.", "Las vacaciones se pagan.", "Las vacaciones nunca se pagan.")]
    [InlineData("fr", "Les congés ne sont pas payés.", "Les congés sont payés.", "Les congés ne sont jamais payés.")]
    [InlineData("pt", "As férias não são pagas.", "As férias são pagas.", "As férias nunca são pagas.")]
    [InlineData("hi", "छुट्टी का भुगतान नहीं होता है।", "छुट्टी का भुगतान होता है।", "छुट्टी का भुगतान नहीं होता।")]
    [InlineData("ar", "لا يتم دفع الإجازة.", "يتم دفع الإجازة.", "لن يتم دفع الإجازة.")]
    [InlineData("ja", "休暇は支払われません。", "休暇は支払われます。", "休暇は支払われない。")]
    public void What_a_passage_denies_is_denied_and_not_turned_around(string language, string quote, string turned, string same)
    {
        Assert.Null(Check(language, quote, turned));
        Assert.NotNull(Check(language, quote, same));
    }

    [Theory]
    [InlineData("en", "You have twenty-five days of vacation.", "You have 25 days of vacation.", "You have thirty-five days of vacation.")]
    [InlineData("de", "Der Urlaub beträgt 25 Tage.", "Der Urlaub beträgt fünfundzwanzig Tage.", "Der Urlaub beträgt fünfunddreißig Tage.")]
    [InlineData("es", "Las vacaciones son treinta y cinco días.", "Las vacaciones son 35 días.", "Las vacaciones son treinta días.")]
    [InlineData("fr", "Les congés sont de vingt-cinq jours.", "Les congés sont de 25 jours.", "Les congés sont de trente jours.")]
    [InlineData("pt", "As férias são de vinte e dois dias.", "As férias são de 22 dias.", "As férias são de trinta dias.")]
    [InlineData("hi", "छुट्टी दस दिन है।", "छुट्टी 10 दिन है।", "छुट्टी बीस दिन है।")]
    [InlineData("ar", "الإجازة خمسة أيام.", "الإجازة 5 أيام.", "الإجازة سبعة أيام.")]
    [InlineData("ja", "休暇は五日です。", "休暇は5日です。", "休暇は七日です。")]
    public void A_number_is_the_same_in_figures_and_in_words_and_another_one_is_dropped(string language, string quote, string same, string changed)
    {
        Assert.NotNull(Check(language, quote, same));
        Assert.Null(Check(language, quote, changed));
    }

    [Theory]
    [InlineData("Leave not taken by then is paid out.", "Unused leave is paid out.")]
    [InlineData("Hand in the form no later than 31 March.", "The form is due by 31 March.")]
    [InlineData("Unused days are paid out, but flexitime credit is not paid out.", "Unused days are paid out.")]
    public void A_word_that_denies_nothing_of_it_turns_nothing_around(string quote, string same) => Assert.NotNull(Check("en", quote, same));

    /// <summary>Of a document that has only this passage.</summary>
    private PolicyAnswer.Composed? Check(string language, string passage, string claim)
    {
        var document = new PolicyDocument(PolicyDocumentId.New(TimeProvider.System), "leave.md", "Leave", language, null, null, null, null, null, null);
        var evidence = new Passage(document, new PolicyChunk(0, [], passage), passage);
        return _check.Check([new ClaimedSentence(claim, 1, passage)], new PolicyAnswer.Found([evidence], Disagree: false, [evidence]) { IsPolicyMatter = true }, language);
    }

    private PolicyAnswer.Composed? Check(string language, params ClaimedSentence[] claims)
    {
        var library = Handbook.Of(("leave.md", $"# Leave\n## Carrying vacation over\n{Carried} Days beyond that are forfeited.\n## Vacation entitlement\nYou have 28 days of vacation to carry."));
        var found = (PolicyAnswer.Found)new PolicyAnswering(Handbook.Languages).Answer(library.Index, "Can I carry over vacation?", "en", Today);
        return _check.Check(claims, found, language);
    }
}
