namespace ExitBot.Dialogs.ExitInterviews.Domain.Planning;

public enum ConditionKind
{
    /// <summary>An option code is one of the values.</summary>
    Is,

    RatingAtMost,

    RatingAtLeast,

    RatingIs,

    /// <summary>A theme is mentioned anywhere in the interview.</summary>
    Mentions,

    /// <summary>The answer is short or says nothing in particular.</summary>
    Vague,

    /// <summary>The answer mentions a theme in passing.</summary>
    ThemeInPassing,
}
