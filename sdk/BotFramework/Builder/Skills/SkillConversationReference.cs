using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>The conversation in which a skill was called, and for whom its answers are.</summary>
public class SkillConversationReference
{
    public ConversationReference ConversationReference { get; set; }

    public string OAuthScope { get; set; }
}
