using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Dialogs.Escalations;

/// <summary>Who hears of what. Each recipient is a mail address, an https address for a webhook, or "teams:" and the id of a conversation with the bot.</summary>
public sealed class EscalationOptions
{
    public const string SectionName = "Escalations";

    /// <summary>Recipients by category; a category without any is not delivered to anybody.</summary>
    public Dictionary<RedFlagCategory, IReadOnlyList<string>> Routes { get; } = [];

    /// <summary>Who is told when nobody has acknowledged a case in time.</summary>
    public Dictionary<RedFlagCategory, IReadOnlyList<string>> Deputies { get; } = [];

    /// <summary>What is not a category, with its key: the start refuses it.</summary>
    internal List<string> Unknown { get; } = [];
}
