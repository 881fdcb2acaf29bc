using ExitBot.Dialogs.Conversations.Dates;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Answers;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Languages;

public sealed class AnswersInEveryLanguageTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly QuestionBanks Banks = new();

    [Theory]
    [InlineData("es", "un cuatro", 4)]
    [InlineData("es", "le pongo un 4 porque sí ayudaba", 4)]
    [InlineData("es", "4 de 5", 4)]
    [InlineData("de", "ich würde sagen vier", 4)]
    [InlineData("de", "4 von 5, weil es meistens ging", 4)]
    [InlineData("de", "teils teils", 3)]
    [InlineData("fr", "je dirais 4", 4)]
    [InlineData("fr", "C'est un quatre", 4)]
    [InlineData("fr", "4 sur 5", 4)]
    [InlineData("pt", "eu daria um quatro", 4)]
    [InlineData("pt", "nota 4, porque ajudava", 4)]
    [InlineData("hi", "४", 4)]
    [InlineData("hi", "चार", 4)]
    [InlineData("hi", "5 में से 4", 4)]
    [InlineData("hi", "मैं 4 दूँगा", null)]
    [InlineData("hi", "4 क्योंकि अच्छा था", 4)]
    [InlineData("ar", "٤", 4)]
    [InlineData("ar", "أربعة", 4)]
    [InlineData("ar", "٤ من ٥", 4)]
    [InlineData("ar", "4 لأن المدير كان جيدا", 4)]
    [InlineData("ja", "４", 4)]
    [InlineData("ja", "4です", 4)]
    [InlineData("ja", "四", 4)]
    [InlineData("ja", "4点くらいかな", 4)]
    [InlineData("ja", "5点中4点", 4)]
    [InlineData("ja", "たぶん4だと思います", 4)]
    [InlineData("de", "four", 4)]
    [InlineData("ja", "completely", 5)]
    [InlineData("es", "gar nicht", 1)]
    [InlineData("ar", "vier", 4)]
    [InlineData("es", "5 de 10", null)]
    [InlineData("de", "3 oder 4", null)]
    public void A_rating_is_read(string language, string said, int? rating) =>
        Assert.Equal(rating, (Read(language, "manager_support", said) as AnswerReading.Rated)?.Rating);

    [Theory]
    [InlineData("es", "preventable", "No fue decisión mía", "not_my_choice")]
    [InlineData("es", "would_return", "depende", "depends")]
    [InlineData("de", "reason_main", "das Gehalt", "compensation")]
    [InlineData("de", "decision_timing", "Nie, es war nicht meine Entscheidung", "never")]
    [InlineData("de", "would_return", "Komt darauf an", "depends")]
    [InlineData("fr", "reason_main", "le salaire", "compensation")]
    [InlineData("fr", "open_concern", "Oui, mais à une personne", "yes_person")]
    [InlineData("pt", "preventable", "não foi decisão minha", "not_my_choice")]
    [InlineData("hi", "preventable", "यह मेरा फैसला नहीं था", "not_my_choice")]
    [InlineData("hi", "reason_main", "वेतन", "compensation")]
    [InlineData("ar", "preventable", "لم يكن القرار قراري", "not_my_choice")]
    [InlineData("ar", "reason_main", "الراتب", "compensation")]
    [InlineData("ar", "would_return", "2", "depends")]
    [InlineData("ja", "reason_main", "給与です", "compensation")]
    [InlineData("ja", "would_return", "2番です", "depends")]
    [InlineData("ja", "preventable", "自分の判断ではなかった", "not_my_choice")]
    [InlineData("ja", "preventable", "yes", "yes")]
    public void A_choice_is_read(string language, string question, string said, string code) =>
        Assert.Equal(code, Assert.IsType<AnswerReading.Chosen>(Read(language, question, said)).Option.Code);

    [Theory]
    [InlineData("es", "reason_main", "mi jefe me gritaba", "manager_relationship")]
    [InlineData("de", "reason_main", "es war vor allem mein Chef", "manager_relationship")]
    [InlineData("fr", "reason_main", "c'est surtout à cause de mon chef", "manager_relationship")]
    [InlineData("pt", "reason_main", "foi por causa do meu chefe", "manager_relationship")]
    [InlineData("hi", "reason_main", "मेरे बॉस की वजह से", "manager_relationship")]
    [InlineData("ar", "reason_main", "بسبب مديري في الأساس", "manager_relationship")]
    [InlineData("ja", "reason_main", "上司との関係が悪かったので", "manager_relationship")]
    public void Own_words_for_a_choice_are_understood_or_guessed(string language, string question, string said, string code) =>
        Assert.Equal(code, Read(language, question, said) switch
        {
            AnswerReading.Guessed guess => guess.Option.Code,
            AnswerReading.Chosen choice => choice.Option.Code,
            var other => other.ToString(),
        });

    [Theory]
    [InlineData("es", "2 años y 3 meses", 27)]
    [InlineData("es", "desde marzo de 2021", 68)]
    [InlineData("de", "anderthalb Jahre", 18)]
    [InlineData("de", "seit März 2021", 68)]
    [InlineData("fr", "3 ans et demi", 42)]
    [InlineData("fr", "depuis mars 2021", 68)]
    [InlineData("pt", "dois anos e três meses", 27)]
    [InlineData("pt", "desde março de 2021", 68)]
    [InlineData("hi", "डेढ़ साल", 18)]
    [InlineData("hi", "मार्च 2021 से", 68)]
    [InlineData("hi", "३ महीने", 3)]
    [InlineData("ar", "سنة ونصف", 18)]
    [InlineData("ar", "3 سنوات وشهرين", 38)]
    [InlineData("ar", "منذ مارس 2021", 68)]
    [InlineData("ja", "3年半", 42)]
    [InlineData("ja", "三年", 36)]
    [InlineData("ja", "2021年3月から", 68)]
    [InlineData("ja", "18か月", 18)]
    [InlineData("ja", "2 years", 24)]
    public void A_tenure_is_read(string language, string said, int months) => Assert.Equal(months, Profile(ProfileField.TenureMonths, said, language).TenureMonths);

    [Theory]
    [InlineData("es", "el 30 de noviembre", "2026-11-30")]
    [InlineData("es", "el viernes que viene", "2026-11-27")]
    [InlineData("es", "a finales de mes", "2026-11-30")]
    [InlineData("de", "am 30. November 2026", "2026-11-30")]
    [InlineData("de", "Ende des Monats", "2026-11-30")]
    [InlineData("de", "vor zwei Wochen", "2026-11-06")]
    [InlineData("fr", "le 30 novembre", "2026-11-30")]
    [InlineData("fr", "il y a deux semaines", "2026-11-06")]
    [InlineData("pt", "30 de novembro", "2026-11-30")]
    [InlineData("pt", "há duas semanas", "2026-11-06")]
    [InlineData("hi", "30 नवंबर", "2026-11-30")]
    [InlineData("hi", "अगले सोमवार", "2026-11-23")]
    [InlineData("ar", "30 نوفمبر 2026", "2026-11-30")]
    [InlineData("ar", "الجمعة القادمة", "2026-11-27")]
    [InlineData("ar", "بعد أسبوعين", "2026-12-04")]
    [InlineData("ja", "2026年11月30日", "2026-11-30")]
    [InlineData("ja", "１１月３０日", "2026-11-30")]
    [InlineData("ja", "来週の月曜日", "2026-11-23")]
    [InlineData("ja", "今月末", "2026-11-30")]
    [InlineData("ja", "2週間後", "2026-12-04")]
    [InlineData("ja", "明日", "2026-11-21")]
    [InlineData("es", "fue el lunes pasado", "2026-11-16")]
    [InlineData("es", "3/12/2026", "2026-12-03")]
    [InlineData("de", "Ende Januar", "2027-01-31")]
    [InlineData("de", "kommenden Freitag", "2026-11-27")]
    [InlineData("fr", "à la fin du mois prochain", "2026-12-31")]
    [InlineData("pt", "foi anteontem", "2026-11-18")]
    [InlineData("hi", "3 दिन पहले", "2026-11-17")]
    [InlineData("ar", "قبل يومين", "2026-11-18")]
    [InlineData("ja", "先週の金曜日", "2026-11-13")]
    public void A_last_day_is_read(string language, string said, string day) =>
        Assert.Equal(day, Profile(ProfileField.LastDay, said, language).LastDay?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Hindi_has_one_word_for_tomorrow_and_yesterday() =>
        Assert.IsType<ProfileReading.Unclear>(ProfileReader.Read(ProfileField.LastDay, "कल", Today, "hi"));

    [Theory]
    [InlineData("es", "me despidieron", ExitType.Involuntary)]
    [InlineData("de", "mir wurde gekündigt", ExitType.Involuntary)]
    [InlineData("de", "ich habe gekündigt", ExitType.Voluntary)]
    [InlineData("fr", "je pars à la retraite", ExitType.Retirement)]
    [InlineData("pt", "fui demitida", ExitType.Involuntary)]
    [InlineData("pt", "pedi demissão", ExitType.Voluntary)]
    [InlineData("hi", "मुझे निकाल दिया गया", ExitType.Involuntary)]
    [InlineData("ar", "استقلت", ExitType.Voluntary)]
    [InlineData("ar", "وتقاعدت", ExitType.Retirement)]
    [InlineData("ja", "会社都合です", ExitType.Involuntary)]
    [InlineData("ja", "自分の判断ではありません", ExitType.Involuntary)]
    public void A_way_of_leaving_is_read(string language, string said, ExitType type) => Assert.Equal(type, Profile(ProfileField.ExitType, said, language).ExitType);

    [Theory]
    [MemberData(nameof(WholeInterviewInEveryLanguageTests.Languages), MemberType = typeof(WholeInterviewInEveryLanguageTests))]
    public void Every_label_offered_is_understood(string language)
    {
        var texts = new TextCatalog<ExitInterviewTexts>("ExitInterviews/Texts").For(language);

        Assert.All(texts.ExitTypes, type => Assert.Equal(type.Key, Profile(ProfileField.ExitType, type.Value, language).ExitType));
        Assert.All(texts.RoleBands, band => Assert.Equal(band.Key, Profile(ProfileField.RoleBand, band.Value, language).RoleBand));
        Assert.All(
            Bank(language).Questions.SelectMany(question => question.Options.Select(option => (question.Id, option))),
            pair => Assert.Equal(pair.option, Assert.IsType<AnswerReading.Chosen>(Read(language, pair.Id, pair.option.Label)).Option));
    }

    [Theory]
    [InlineData("ja", "田中です", "田中")]
    [InlineData("ja", "私の名前は田中です", "田中")]
    [InlineData("hi", "मेरा नाम किरण है", "किरण")]
    [InlineData("ar", "اسمي نور", "نور")]
    [InlineData("de", "Ich heiße Özlem", "Özlem")]
    [InlineData("fr", "Je m’appelle Zoé", "Zoé")]
    [InlineData("es", "me llamo Íñigo.", "Íñigo")]
    [InlineData("pt", "Meu nome é João", "João")]
    public void A_name_is_kept_as_it_is_written(string language, string said, string name) => Assert.Equal(name, Profile(ProfileField.Name, said, language).Name);

    [Theory]
    [InlineData("es", "no sé", true)]
    [InlineData("de", "das möchte ich nicht sagen", true)]
    [InlineData("fr", "je préfère ne pas en parler", true)]
    [InlineData("pt", "prefiro não falar", true)]
    [InlineData("hi", "मुझे नहीं पता", true)]
    [InlineData("ar", "لا أريد التحدث عن ذلك", true)]
    [InlineData("ja", "話したくありません", true)]
    [InlineData("ja", "no comment", true)]
    [InlineData("ja", "残業が多くて大変でした", false)]
    public void A_refusal_is_heard(string language, string said, bool isRefusal) =>
        Assert.Equal(isRefusal, Manner.For(language).IsRefusal(said));

    [Theory]
    [InlineData("es", "vete a la mierda, bot estúpido")]
    [InlineData("de", "halt die Klappe")]
    [InlineData("fr", "ta gueule")]
    [InlineData("pt", "cala a boca")]
    [InlineData("hi", "चुप रहो")]
    [InlineData("ar", "اخرس يا غبي")]
    [InlineData("ja", "黙れ、ポンコツ")]
    public void An_insult_is_heard(string language, string said) => Assert.True(Manner.For(language).IsHostile(said));

    [Theory]
    [InlineData("es", "Mi jefe era muy injusto")]
    [InlineData("de", "Mein Chef war ein Idiot, er hat uns jeden Tag vor allen Kunden angeschrien")]
    [InlineData("ja", "上司にバカと言われました")]
    public void What_is_said_of_others_is_no_insult(string language, string said) => Assert.False(Manner.For(language).IsHostile(said));

    private static AnswerReading Read(string language, string question, string said) => AnswerReader.Read(Bank(language).Find(question)!, said, language);

    private static QuestionBank Bank(string language) => Banks.For(Some.Interview() with { Language = language });

    private static InterviewProfile Profile(ProfileField field, string said, string language) =>
        Assert.IsType<ProfileReading.Read>(ProfileReader.Read(field, said, Today, language, DateOrders.Of(language, language))).Apply(new InterviewProfile());
}
