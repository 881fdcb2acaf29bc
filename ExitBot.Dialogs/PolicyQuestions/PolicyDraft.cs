namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>What a model answers to policy-answer.prompt.md; nobody has checked it yet.</summary>
internal sealed record PolicyDraft(IReadOnlyList<DraftSentence> Sentences);

internal sealed record DraftSentence(string Text, int Passage, string Quote);
