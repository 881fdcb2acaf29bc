using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Bot.Channels.ChatApi;

internal static class ChatApiExtensions
{
    /// <summary>Registers the REST chat. Before the Bot Framework channel, which takes every channel that is left.</summary>
    public static IServiceCollection AddChatApi(this IServiceCollection services)
    {
        services.AddSingleton<IReplyChannel, ChatReplyChannel>();
        services.AddSingleton<ITurnAnswer, ChatTurnAnswer>();
        services.AddSingleton<ChatService>();
        services.AddSingleton<ChatSessions>();
        services.AddSingleton<SessionErasure>();
        services.AddSingleton<ChatAdmission>();
        return services;
    }

    public static void MapChatApi(this RouteGroupBuilder api)
    {
        api.MapChat();
        api.MapSessions();
    }
}
