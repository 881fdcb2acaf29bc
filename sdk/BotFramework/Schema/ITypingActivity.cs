namespace Microsoft.Bot.Schema;

/// <summary>The sender is busy with an answer.</summary>
public interface ITypingActivity : IActivity
{
}
