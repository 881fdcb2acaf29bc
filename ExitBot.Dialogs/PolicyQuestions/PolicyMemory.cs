namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>What a conversation remembers of its last policy question. It lies in bot state.</summary>
/// <param name="Question">What the next one may go on from; null when it was too long ago, or none was asked.</param>
/// <param name="AnswerId">What a thumb is for; null where nothing was answered.</param>
/// <param name="IsInFlow">Nothing else is running: whatever is typed next may be a question.</param>
public sealed record PolicyMemory(string? Question, string? AnswerId, DateTimeOffset At, bool IsInFlow);
