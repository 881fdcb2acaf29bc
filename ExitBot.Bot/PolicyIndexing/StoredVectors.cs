using ExitBot.Bot.Turns;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>The vectors of a document, by the hash of what each was made from: a chunk that has stayed the same is never sent again.</summary>
/// <param name="Model">The one that made them; those of another are of no use.</param>
internal sealed record StoredVectors(PolicyDocumentId Document, string Model, IReadOnlyDictionary<KeyHash, MeaningVector> ByText);
