using System.Globalization;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>A field of the profile as its person would recognise it.</summary>
internal static class ProfileText
{
    private const int MonthsInYear = 12;

    public static string Of(InterviewTurn turn, ProfileField field)
    {
        var (profile, texts) = (turn.Interview.Profile, turn.Texts);
        return field switch
        {
            ProfileField.TenureMonths => Tenure(profile.TenureMonths!.Value, texts),
            ProfileField.ExitType => texts.ExitTypes[profile.ExitType!.Value],
            ProfileField.RoleBand => texts.RoleBands.GetValueOrDefault(profile.RoleBand!, profile.RoleBand!),
            ProfileField.LastDay => profile.LastDay!.Value.ToString(texts.DayFormat, CultureInfo.GetCultureInfo(turn.Interview.Language)),
            _ => profile.ValueOf(field)!,
        };
    }

    private static string Tenure(int months, ExitInterviewTexts texts) => (Years(months / MonthsInYear, texts), Months(months % MonthsInYear, texts)) switch
    {
        ("", "") => texts.Months.With(("count", 0)),
        (var years, "") => years,
        ("", var rest) => rest,
        var (years, rest) => texts.YearsAndMonths.With(("years", years), ("months", rest)),
    };

    private static string Years(int count, ExitInterviewTexts texts) => count switch { 0 => "", 1 => texts.OneYear, _ => texts.Years.With(("count", count)) };

    private static string Months(int count, ExitInterviewTexts texts) => count switch { 0 => "", 1 => texts.OneMonth, _ => texts.Months.With(("count", count)) };
}
