using ExitBot.Dialogs.Conversations.Dates;

namespace ExitBot.Tests.OffboardingChecklists;

/// <summary>Days as people say them. Today is Friday, 20 November 2026.</summary>
public sealed class DateReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("en", "tomorrow", "2026-11-21")]
    [InlineData("en", "on Monday", "2026-11-23")]
    [InlineData("en", "next Monday", "2026-11-23")]
    [InlineData("en", "Wednesday next week", "2026-11-25")]
    [InlineData("en", "in two weeks", "2026-12-04")]
    [InlineData("en", "the 27th of November", "2026-11-27")]
    [InlineData("en", "November 27", "2026-11-27")]
    [InlineData("en", "Nov 27th, 2026", "2026-11-27")]
    [InlineData("en", "3 January", "2027-01-03")]
    [InlineData("en", "2026-11-27", "2026-11-27")]
    [InlineData("en", "27/11/2026", "2026-11-27")]
    [InlineData("en", "the end of the month", "2026-11-30")]
    [InlineData("es", "mañana", "2026-11-21")]
    [InlineData("es", "el lunes", "2026-11-23")]
    [InlineData("es", "pasado mañana", "2026-11-22")]
    [InlineData("es", "el 27 de noviembre", "2026-11-27")]
    [InlineData("es", "dentro de 2 semanas", "2026-12-04")]
    [InlineData("es", "el lunes que viene", "2026-11-23")]
    [InlineData("de", "morgen", "2026-11-21")]
    [InlineData("de", "übermorgen", "2026-11-22")]
    [InlineData("de", "am Montag", "2026-11-23")]
    [InlineData("de", "27.11.", "2026-11-27")]
    [InlineData("de", "am 27.11.2026", "2026-11-27")]
    [InlineData("de", "27. November", "2026-11-27")]
    [InlineData("de", "in zwei Wochen", "2026-12-04")]
    [InlineData("de", "nächsten Montag", "2026-11-23")]
    [InlineData("fr", "le 27 novembre", "2026-11-27")]
    [InlineData("fr", "demain", "2026-11-21")]
    [InlineData("pt", "segunda-feira", "2026-11-23")]
    [InlineData("pt", "27 de novembro", "2026-11-27")]
    [InlineData("hi", "27 नवंबर", "2026-11-27")]
    [InlineData("hi", "सोमवार", "2026-11-23")]
    [InlineData("ar", "يوم الاثنين", "2026-11-23")]
    [InlineData("ar", "٢٧ نوفمبر", "2026-11-27")]
    [InlineData("ja", "11月27日", "2026-11-27")]
    [InlineData("ja", "来週の月曜日", "2026-11-23")]
    [InlineData("ja", "明後日", "2026-11-22")]
    [InlineData("en", "Friday, 4 December", "2026-12-04")]
    [InlineData("es", "el viernes que viene", "2026-11-27")]
    [InlineData("de", "Ende nächsten Monats", "2026-12-31")]
    [InlineData("hi", "कल", "2026-11-21")]
    [InlineData("ar", "بعد يومين", "2026-11-22")]
    [InlineData("ar", "بعد أسبوعين", "2026-12-04")]
    public void A_day_is_understood(string language, string text, string day) =>
        Assert.Equal(new SpokenDate(new SpokenDay.On(Day(day))), DateReader.ReadAll(text, Today, language));

    [Theory]
    [InlineData("en", "next Monday at 5", "17:00")]
    [InlineData("en", "Monday at 5 pm", "17:00")]
    [InlineData("en", "on Monday at 9:30", "09:30")]
    [InlineData("en", "Monday at 8 in the morning", "08:00")]
    [InlineData("es", "el lunes a las 5", "17:00")]
    [InlineData("es", "el lunes a las 5 de la tarde", "17:00")]
    [InlineData("de", "am Montag um 17 Uhr", "17:00")]
    [InlineData("de", "nächsten Montag um 9 Uhr", "09:00")]
    public void A_time_goes_with_its_day(string language, string text, string time) =>
        Assert.Equal(
            new SpokenDate(new SpokenDay.On(new DateOnly(2026, 11, 23)), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)),
            DateReader.ReadAll(text, Today, language));

    [Theory]
    [InlineData("en", "Friday", "2026-11-20", "2026-11-27")]
    [InlineData("es", "el viernes", "2026-11-20", "2026-11-27")]
    [InlineData("de", "Freitag", "2026-11-20", "2026-11-27")]
    [InlineData("en", "3/4/2027", "2027-04-03", "2027-03-04")]
    [InlineData("en", "next Saturday", "2026-11-21", "2026-11-28")]
    public void What_may_be_two_days_is_not_guessed(string language, string text, string first, string second) =>
        Assert.Equal(new SpokenDay.Either(Day(first), Day(second)), DateReader.ReadAll(text, Today, language)!.Day);

    [Theory]
    [InlineData("en", "2 days before I leave", -2, false)]
    [InlineData("en", "three working days before my last day", -3, true)]
    [InlineData("en", "on my last day", 0, false)]
    [InlineData("en", "a week before I leave", -7, false)]
    [InlineData("es", "2 días antes de irme", -2, false)]
    [InlineData("de", "2 Tage bevor ich gehe", -2, false)]
    [InlineData("de", "zwei Arbeitstage vor meinem letzten Tag", -2, true)]
    public void A_day_counts_from_the_last_one(string language, string text, int days, bool working) =>
        Assert.Equal(new SpokenDay.FromLastDay(days, working), DateReader.ReadAll(text, Today, language)!.Day);

    [Theory]
    [InlineData("31 February")]
    [InlineData("45/99/2026")]
    [InlineData("0000-01-01")]
    [InlineData("soon")]
    [InlineData("laptop")]
    [InlineData("")]
    public void What_is_no_day_is_none(string text) => Assert.Null(DateReader.ReadAll(text, Today, "en"));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
