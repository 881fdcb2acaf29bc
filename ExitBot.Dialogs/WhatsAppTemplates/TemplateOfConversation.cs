using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>Which draft a conversation last was about, in <see cref="DraftId"/> text form; it outlives the dialog.</summary>
public static class TemplateOfConversation
{
    public static IStatePropertyAccessor<string> In(ITurnContext context) => context.ConversationState().CreateProperty<string>("WhatsAppTemplate");

    /// <summary>That draft; null when there never was one, or it is deleted.</summary>
    public static async Task<StoredDraft?> FindAsync(ITurnContext context, CancellationToken cancellationToken) =>
        DraftId.TryParse(await In(context).GetAsync(context, () => "", cancellationToken), provider: null, out var id)
            ? await context.Service<TemplateDraftService>().FindAsync(id, cancellationToken)
            : null;

    /// <summary>The conversation is about something else now.</summary>
    public static Task LeaveAsync(ITurnContext context, CancellationToken cancellationToken) => In(context).DeleteAsync(context, cancellationToken);
}
