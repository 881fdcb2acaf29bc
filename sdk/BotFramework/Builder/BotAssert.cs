using System;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Argument checks that adapters and middleware share.</summary>
public static class BotAssert
{
    public static void ActivityNotNull(IActivity activity) => ArgumentNullException.ThrowIfNull(activity);

    public static void ActivityNotNull(Activity activity) => ArgumentNullException.ThrowIfNull(activity);

    public static void ContextNotNull(ITurnContext turnContext) => ArgumentNullException.ThrowIfNull(turnContext);

    public static void ConversationReferenceNotNull(ConversationReference reference) => ArgumentNullException.ThrowIfNull(reference);

    public static void MiddlewareNotNull(IMiddleware middleware) => ArgumentNullException.ThrowIfNull(middleware);
}
