using System.Globalization;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>An answer as its person would recognise it.</summary>
internal static class AnswerText
{
    public static string Of(Question question, InterviewAnswer answer, ExitInterviewTexts texts)
    {
        if (answer.Skipped)
        {
            return texts.Skipped;
        }

        var value = answer.Rating?.ToString(CultureInfo.InvariantCulture)
            ?? question.Options.FirstOrDefault(option => option.Code == answer.OptionCode)?.Label;
        return (value, answer.Text) switch
        {
            (null, var text) => text!,
            (_, null) => value,
            var (_, remark) => $"{value} ({remark})",
        };
    }
}
