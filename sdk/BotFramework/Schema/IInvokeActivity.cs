namespace Microsoft.Bot.Schema;

/// <summary>A named request that is answered.</summary>
public interface IInvokeActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}
