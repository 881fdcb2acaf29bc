namespace ExitBot.Dialogs.LanguageModel;

/// <summary>One call of a provider, its tries and rounds of functions included.</summary>
/// <param name="Question">SHA-256 in hexadecimal digits.</param>
/// <param name="Prompt">Name and version: "check-record 1".</param>
/// <param name="Request">The messages as JSON. At most 1,000,000 characters are kept of it and of the response.</param>
/// <param name="Failure">Null when an answer came, whatever it was worth.</param>
public sealed record ModelCallEntry(
    ModelConversation Conversation,
    string Question,
    string Prompt,
    string Provider,
    string Model,
    DateTimeOffset At,
    TimeSpan Latency,
    int Tries,
    int PromptTokens,
    int CompletionTokens,
    UnavailableReason? Failure,
    string Request,
    string? Response);
