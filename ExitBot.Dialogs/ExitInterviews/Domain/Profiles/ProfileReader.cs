using ExitBot.Dialogs.Conversations.Dates;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>Reads an answer about the person by the rules of its field, without a language model.</summary>
public static class ProfileReader
{
    /// <summary>In the person's language; where it is nothing in it, as English or any other.</summary>
    /// <param name="dates">How a date is read that could be two.</param>
    public static ProfileReading Read(ProfileField field, string text, DateOnly today, string language, DateOrder dates = DateOrder.Unknown) => field == ProfileField.LastDay
        ? LastDay.Read(text, today, language, dates)
        : SpokenLanguages.Codes
            .Prepend(language)
            .Select(code => Read(field, text, today, ProfileWords.For(code)))
            .FirstOrDefault(reading => reading is not ProfileReading.Unclear) ?? new ProfileReading.Unclear();

    private static ProfileReading Read(ProfileField field, string text, DateOnly today, ProfileWords words) => field switch
    {
        ProfileField.RoleBand => RoleBandReader.Read(text, words),
        ProfileField.TenureMonths => TenureReader.Read(text, today, words),
        ProfileField.ExitType => ExitTypeReader.Read(text, words),
        _ => Text(field, ShortTextReader.Read(text, words)),
    };

    private static ProfileReading Text(ProfileField field, string? text) => (field, text) switch
    {
        (_, null) => new ProfileReading.Unclear(),
        (ProfileField.Name, _) => new ProfileReading.Read(profile => profile with { Name = text }, Literal: true),
        (ProfileField.Department, _) => new ProfileReading.Read(profile => profile with { Department = text }, Literal: true),
        _ => new ProfileReading.Read(profile => profile with { Location = text }, Literal: true),
    };
}
