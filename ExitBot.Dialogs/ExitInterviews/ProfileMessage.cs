using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>One question about the person or the job, with buttons where the answer is a choice.</summary>
internal static class ProfileMessage
{
    public static ChoiceMessage Of(InterviewTurn turn)
    {
        var field = WireName.Parse<ProfileField>(turn.Interview.CurrentQuestionId!);
        var hasEarlier = turn.Interview.Profile.Has(field);
        var ask = turn.Texts.Profile[field].Ask;
        return new ChoiceMessage(ask, Place: null, ask, Choices(turn, field), Commands(turn, hasEarlier))
        {
            Earlier = hasEarlier ? turn.Texts.EarlierAnswer.With(("answer", ProfileText.Of(turn, field))) : null,
        };
    }

    private static IReadOnlyList<Choice> Choices(InterviewTurn turn, ProfileField field) => field switch
    {
        ProfileField.ExitType => [.. turn.Texts.ExitTypes.Select(type => new Choice(type.Value, Said(turn, type.Value, WireName.Of(type.Key))))],
        ProfileField.RoleBand => [.. turn.Texts.RoleBands.Select(band => new Choice(band.Value, Said(turn, band.Value, band.Key)))],
        _ => [],
    };

    // What a button says stands in the chat as the person's own words.
    private static string Said(InterviewTurn turn, string title, string code) => turn.Interview.Language == SpokenLanguages.English ? code : title;

    private static Choice[] Commands(InterviewTurn turn, bool hasEarlier) =>
        hasEarlier ? [turn.Kit.Button(Command.Keep), turn.Kit.Button(Command.Skip)] : [turn.Kit.Button(Command.Skip)];
}
