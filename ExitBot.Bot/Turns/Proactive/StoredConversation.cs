using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Turns.Proactive;

/// <summary>A conversation as its last activity showed it: enough to speak first in it, also after a restart.</summary>
/// <param name="Reference">Who talks with whom where, without an activity.</param>
/// <param name="Caller">Whose token and which address replies need.</param>
/// <param name="UnreachableReason">Why the channel no longer takes anything for it; null while it does, and again after the next activity.</param>
public sealed record StoredConversation(KeyHash Key, ConversationReference Reference, Caller Caller, string? UnreachableReason);
