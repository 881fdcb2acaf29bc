namespace Microsoft.Bot.Schema;

/// <summary>A message that was changed.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}
