namespace ExitBot.Bot.Turns.Instances;

/// <summary>Tells the other instances that the bot is at work in a conversation. A sign that gets lost is no harm. Registered only where instances share a database.</summary>
public interface ITypingElsewhere
{
    /// <summary>Does not throw when the database is away.</summary>
    Task ShowAsync(KeyHash conversation);
}
