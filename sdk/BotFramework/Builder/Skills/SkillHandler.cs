namespace Microsoft.Bot.Builder.Skills;

/// <summary>Names the place in the turn's state where an answer of a skill has its conversation.</summary>
public static class SkillHandler
{
    public static readonly string SkillConversationReferenceKey = $"{typeof(SkillHandler).FullName}.SkillConversationReference";
}
