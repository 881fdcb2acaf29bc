namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>One item of the bank. Options belong to choices, the scale to ratings; the other is empty.</summary>
public sealed record Question(
    string Id,
    int Order,
    string Theme,
    QuestionKind Kind,
    string Text,
    bool Core,
    bool Sensitive,
    IReadOnlyList<AnswerOption> Options,
    AnswerScale? Scale);

public sealed record AnswerOption(string Code, string Label);

/// <param name="Labels">By rating; not every rating has one.</param>
public sealed record AnswerScale(int Min, int Max, IReadOnlyDictionary<int, string> Labels);
