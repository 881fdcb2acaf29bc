namespace ExitBot.Bot.Turns.DeadLetters;

public enum DeadLetterKind
{
    /// <summary>An activity whose turn failed for good.</summary>
    Turn = 0,

    /// <summary>A reply that its channel will not take.</summary>
    Reply = 1,
}

/// <summary>Something that was set aside for an operator. What was said in it stays out.</summary>
/// <param name="Attempts">Tries since it came or was last put back.</param>
/// <param name="Reason">For an operator; no words of anybody.</param>
public sealed record DeadLetter(Guid Id, DeadLetterKind Kind, KeyHash Conversation, int Attempts, string Reason, DateTimeOffset At);
