namespace ExitBot.Bot.WebChat;

/// <summary>What the web page says around the chat, in one language.</summary>
internal sealed record PageTexts
{
    public required string Title { get; init; }

    public required string SkipToChat { get; init; }

    public required string ConfidentialTitle { get; init; }

    public required string ConfidentialBody { get; init; }

    public required string Hide { get; init; }

    public required string Menu { get; init; }

    public required string TextSize { get; init; }

    public required string TextNormal { get; init; }

    public required string TextLarge { get; init; }

    public required string TextLargest { get; init; }

    public required string Language { get; init; }

    public required string StartOver { get; init; }

    public required string StartOverAsk { get; init; }

    public required string Download { get; init; }

    public required string Delete { get; init; }

    public required string DeleteAsk { get; init; }

    public required string Deleted { get; init; }

    public required string BeginAgain { get; init; }

    public required string PrintAnswers { get; init; }

    public required string MyAnswers { get; init; }

    public required string NothingYet { get; init; }

    public required string GoOn { get; init; }

    public required string Cancel { get; init; }

    public required string Connecting { get; init; }

    public required string Connected { get; init; }

    public required string Reconnecting { get; init; }

    public required string Failed { get; init; }

    public required string TryAgain { get; init; }

    public required string CodeTitle { get; init; }

    public required string CodeBody { get; init; }

    public required string CodeLabel { get; init; }

    public required string CodeSend { get; init; }

    public required string CodeWrong { get; init; }

    public required string CodeLocked { get; init; }

    public required string InviteUnusable { get; init; }

    public required string NotDone { get; init; }

    public required string BundleMissing { get; init; }

    public required string OpenChat { get; init; }

    public required string CloseChat { get; init; }

    public required string NeedsScript { get; init; }
}
