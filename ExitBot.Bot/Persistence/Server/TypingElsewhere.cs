using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Instances;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>A row of the feed that others read: it overtakes no commit of this instance and none overtakes it.</summary>
internal sealed partial class TypingElsewhere(
    IDbContextFactory<ExitBotContext> contexts, IServerDatabase database, ServerInstance instance, ILogger<TypingElsewhere> logger) : ITypingElsewhere
{
    public async Task ShowAsync(KeyHash conversation)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            context.Add(instance.ChangeOf(conversation, isTyping: true));
            await context.SaveChangesAsync();
        }
        catch (Exception error) when (database.FailureOf(error) is { } failure)
        {
            LogNotShown(failure.Reason);
        }
    }

    [LoggerMessage(EventId = 8016, Level = LogLevel.Debug, Message = "Other instances do not show that the bot is at work ({Reason})")]
    private partial void LogNotShown(string reason);
}
