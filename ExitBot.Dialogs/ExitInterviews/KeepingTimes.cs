namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>How long things are kept, as people are told before they agree. The host says what it is set to.</summary>
/// <param name="TranscriptDays">The messages of conversations.</param>
/// <param name="RecordMonths">Answers and what follows from them, from the end of the interview on.</param>
/// <param name="RegisterMonths">That there was an interview.</param>
public sealed record KeepingTimes(int TranscriptDays, int RecordMonths, int RegisterMonths);
