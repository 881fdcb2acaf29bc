using ExitBot.Dialogs.ExitInterviews.Domain.Planning;

namespace ExitBot.Dialogs.ExitInterviews.Domain.FollowUps;

/// <summary>What the bank asks when an answer meets a condition. "{rating}" and "{theme}" in it stand for what was said.</summary>
public sealed record FollowUp(Condition When, string Ask);
