namespace ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

/// <summary>What is known of a document beside its words: from its front matter, from the file beside it, or else from its name and first heading.</summary>
/// <param name="File">Its path in the folder, or the name it was uploaded under; there is one document of each name.</param>
/// <param name="Language">A code of <see cref="Conversations.Languages.SpokenLanguages"/>.</param>
/// <param name="Country">Two letters; null: everywhere.</param>
/// <param name="Audience">Null: everybody.</param>
/// <param name="ValidTo">The last day on which it may be cited.</param>
public sealed record PolicyDocument(
    PolicyDocumentId Id,
    string File,
    string Title,
    string Language,
    string? Owner = null,
    string? Country = null,
    string? Audience = null,
    string? Version = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null)
{
    public bool IsExpired(DateOnly today) => ValidTo < today;

    public bool IsInForce(DateOnly today) => !IsExpired(today) && (ValidFrom is null || ValidFrom <= today);
}
