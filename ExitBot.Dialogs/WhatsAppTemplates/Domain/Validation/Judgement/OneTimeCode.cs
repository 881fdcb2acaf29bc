namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;

/// <summary>Whether a text hands somebody a code to sign in with.</summary>
internal static class OneTimeCode
{
    private static readonly Phrases Code = Phrases.Load("one-time-code");

    public static string? In(JudgedText text) => Code.In(text);
}
