namespace Microsoft.Bot.Schema;

/// <summary>A named command for the receiver to carry out.</summary>
public interface ICommandActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}
