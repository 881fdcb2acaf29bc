using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>
/// Goes over to another language: at once when it is asked for, and when somebody writes in it at length or agrees in it to begin with,
/// unless they have asked for one before. What one is called and where one works is in any language and changes nothing.
/// </summary>
internal static class LanguageReply
{
    /// <summary>Null: the language stays.</summary>
    public static LanguageChange? In(InterviewTurn turn, LanguageRequest request, CommandRecognizer commands, bool isChosen)
    {
        if (turn.Heard is not { Card: null, Text: { } text })
        {
            return null;
        }

        if (request.In(text, turn.Interview.Language, NameMayBeAnswer(turn)) is { } asked)
        {
            return new LanguageChange(asked, IsAsked: true);
        }

        var written = isChosen ? null : Written(turn, text, commands);
        return written is not null && written != turn.Interview.Language ? new LanguageChange(written, IsAsked: false) : null;
    }

    /// <summary>Whether the message still has to be heard: what asked for a language was nothing else, and a text agreed to is shown in full first.</summary>
    public static async Task<bool> GoOverAsync(InterviewTurn turn, LanguageChange change, DialogKitTexts texts, CancellationToken cancellationToken)
    {
        turn.Open.Speak(change.Language);
        if (change.IsAsked)
        {
            await ConversationLanguage.ChooseAsync(turn.Context, change.Language, cancellationToken);
        }
        else
        {
            await ConversationLanguage.FollowAsync(turn.Context, change.Language, cancellationToken);
        }

        await turn.SayAsync(change.IsAsked ? texts.LanguageChosen : texts.LanguageFollowed, cancellationToken);
        var isHeard = !change.IsAsked && (turn.YesOrNo is not null || turn.Interview.Stage is not (InterviewStage.Consent or InterviewStage.Attribution));
        if (!isHeard)
        {
            turn.Progress = turn.Progress with { Asked = null };
        }

        return isHeard;
    }

    private static string? Written(InterviewTurn turn, string text, CommandRecognizer commands) => turn.Interview.Stage switch
    {
        InterviewStage.Consent => commands.LanguageOf(text, turn.Interview.Language) ?? LanguageGuess.Surely(text),
        InterviewStage.Profile => null,
        _ => LanguageGuess.Surely(text),
    };

    private static bool NameMayBeAnswer(InterviewTurn turn) => turn.Interview.Stage switch
    {
        InterviewStage.FollowUp => true,
        InterviewStage.Question => turn.Open.Plan.CurrentKind(turn.Interview) == QuestionKind.Open,
        InterviewStage.Profile => true,
        _ => false,
    };
}

internal sealed record LanguageChange(string Language, bool IsAsked);
