namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>How the words of a language are told apart.</summary>
internal sealed record Writing
{
    /// <summary>No blanks between words: every character that is not of another script counts as one.</summary>
    public bool ByCharacter { get; init; }

    /// <summary>"l'envie" is two words; elsewhere "don't" is one.</summary>
    public bool ApostropheSplits { get; init; }

    /// <summary>"ae" may stand for an "ä".</summary>
    public bool Umlauts { get; init; }

    /// <summary>Little words written together with the next one.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];
}
