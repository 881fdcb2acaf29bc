namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>Where something was said. All that is said about one matter in one interview, or else in one conversation, makes one case.</summary>
/// <param name="Interview">Null outside an interview.</param>
/// <param name="Turn">The move of the interview; 0 outside.</param>
/// <param name="Language">Two letters.</param>
public sealed record CaseOrigin(string ChannelId, string ConversationId, Guid? Interview, int Turn, string Language);
