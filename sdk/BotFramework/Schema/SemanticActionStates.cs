namespace Microsoft.Bot.Schema;

/// <summary>Where a semantic action stands.</summary>
public static class SemanticActionStates
{
    public const string Start = "start";
    public const string Continue = "continue";
    public const string Done = "done";
}
