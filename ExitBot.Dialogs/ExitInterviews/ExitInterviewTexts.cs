using System.Globalization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews;

public sealed record ExitInterviewTexts
{
    /// <summary>Goes up with every change of what <see cref="Consent"/> says.</summary>
    public required string ConsentVersion { get; init; }

    public required TextTemplate Consent { get; init; }

    /// <summary>Asked below the text, and alone when it has to be asked again.</summary>
    public required string ConsentAsk { get; init; }

    public required string ConsentYes { get; init; }

    public required string ConsentNo { get; init; }

    public required string ConsentUnclear { get; init; }

    public required string ConsentDeclined { get; init; }

    public required string ConsentUnclearTwice { get; init; }

    public required string AttributionIntro { get; init; }

    public required string AttributionAsk { get; init; }

    public required string AttributionUnclear { get; init; }

    public required string AttributionSkipped { get; init; }

    /// <summary>What stands before the choice in a list of answers.</summary>
    public required string AttributionTitle { get; init; }

    public required IReadOnlyDictionary<Attribution, string> Attributions { get; init => field = CompleteTexts.Of(value); }

    /// <summary>The words that choose; the first is what a button says.</summary>
    public required IReadOnlyDictionary<Attribution, IReadOnlyList<string>> AttributionWords { get; init => field = CompleteTexts.Of(value); }

    public required IReadOnlyDictionary<ProfileField, ProfileFieldTexts> Profile { get; init => field = CompleteTexts.Of(value); }

    public required IReadOnlyDictionary<ExitType, string> ExitTypes { get; init => field = CompleteTexts.Of(value); }

    /// <summary>By code, in the order offered.</summary>
    public required IReadOnlyDictionary<string, string> RoleBands { get; init; }

    public required string OneYear { get; init; }

    public required TextTemplate Years { get; init; }

    public required string OneMonth { get; init; }

    public required TextTemplate Months { get; init; }

    public required TextTemplate YearsAndMonths { get; init; }

    /// <summary>.NET format of a day.</summary>
    public required string DayFormat { get; init; }

    /// <summary>The same without the day of the week.</summary>
    public required string DateFormat { get; init; }

    public required TextTemplate Begin { get; init; }

    /// <summary>Where a question stands, on a card.</summary>
    public required TextTemplate Place { get; init; }

    /// <summary>Place and question in a text, on one line: some clients show no line break.</summary>
    public required TextTemplate QuestionLine { get; init; }

    /// <summary>What can be answered, the first time; from then on <see cref="RatingAgain"/>.</summary>
    public required TextTemplate Rating { get; init; }

    public required TextTemplate RatingAgain { get; init; }

    public required TextTemplate RatingRange { get; init; }

    /// <summary>Said once, before the first question that is no question.</summary>
    public required string BeforeStatements { get; init; }

    public required TextTemplate EarlierAnswer { get; init; }

    public required string EarlierSkip { get; init; }

    /// <summary>Said before a question, by its id.</summary>
    public required IReadOnlyDictionary<string, string> Before { get; init; }

    public required TextTemplate UnclearRating { get; init; }

    public required string UnclearChoice { get; init; }

    public required TextTemplate UnclearBetween { get; init; }

    public required TextTemplate IsItThis { get; init; }

    /// <summary>Said of words that fit no answer, and are kept without one.</summary>
    public required string KeptAsSaid { get; init; }

    /// <summary>Said of a question about the person that could not be read twice.</summary>
    public required string LeftEmpty { get; init; }

    /// <summary>Said of an answer of which only the beginning fits.</summary>
    public required TextTemplate CutShort { get; init; }

    public required string Added { get; init; }

    public required string HostileOnce { get; init; }

    public required string HostileEnd { get; init; }

    public required TextTemplate EarlyEndOffer { get; init; }

    public required TextTemplate Noted { get; init; }

    public required string NothingBefore { get; init; }

    public required TextTemplate ChangeWhich { get; init; }

    public required TextTemplate NotAnsweredYet { get; init; }

    public required string NoAnswersYet { get; init; }

    public required string ReviewIntro { get; init; }

    public required string ReviewOutro { get; init; }

    public required string ReviewUnclear { get; init; }

    public required string ReviewSoFar { get; init; }

    /// <summary>Above the answers once they are submitted.</summary>
    public required string ReviewHandedIn { get; init; }

    public required string Skipped { get; init; }

    public required TextTemplate QuestionsLeft { get; init; }

    public required string Thanks { get; init; }

    public required string ThanksPooled { get; init; }

    public required TextTemplate AlreadyCompleted { get; init; }

    public required string Paused { get; init; }

    public required string Stopped { get; init; }

    public required TextTemplate Resumed { get; init; }

    public required TextTemplate Reminder { get; init; }

    public required TextTemplate LastCall { get; init; }

    public required string WentOnElsewhere { get; init; }

    public required string Ended { get; init; }

    public required string StartOverAsk { get; init; }

    public required string StartOverDone { get; init; }

    public required string StartOverKept { get; init; }

    public required string DeleteAsk { get; init; }

    public required TextTemplate DeleteDone { get; init; }

    /// <summary>Said below it when something has to be kept.</summary>
    public required string DeleteStays { get; init; }

    public required string DeleteKept { get; init; }

    /// <summary>Of somebody without an unfinished interview.</summary>
    public required string DeleteRestAsk { get; init; }

    public required TextTemplate DeleteRestDone { get; init; }

    public required string ConsentFirst { get; init; }

    public required string Help { get; init; }

    public required string InvitationNeeded { get; init; }

    public required string GroupChat { get; init; }

    public string DeletedFor(ForgettingReceipt receipt, bool hadInterview) =>
        (hadInterview ? DeleteDone : DeleteRestDone).With(("receipt", receipt.Number)) + (receipt.SomethingStays ? $"\n\n{DeleteStays}" : "");

    public string AlreadyCompletedOn(DateTimeOffset time, string language) =>
        AlreadyCompleted.With(("date", time.ToString(DateFormat, CultureInfo.GetCultureInfo(language))));
}
