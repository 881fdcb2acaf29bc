namespace ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

/// <summary>A document with all that can be found in it.</summary>
public sealed record IndexedDocument(PolicyDocument Document, IReadOnlyList<PolicyChunk> Chunks);
