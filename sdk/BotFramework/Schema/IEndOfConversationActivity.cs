namespace Microsoft.Bot.Schema;

/// <summary>The conversation has come to its end.</summary>
public interface IEndOfConversationActivity : IActivity
{
    string Code { get; set; }

    string Text { get; set; }

    object Value { get; set; }
}
