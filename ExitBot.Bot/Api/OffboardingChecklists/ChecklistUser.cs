using ExitBot.Bot.Channels.ChatApi;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>Whose list a call is about: a user of the REST chat, as <c>user.id</c> names them there.</summary>
internal static class ChecklistUser
{
    private const int LongestId = 400;

    /// <exception cref="BadFieldsException">There is no such parameter.</exception>
    public static PersonKey Read(string? userId)
    {
        var errors = new FieldErrors();
        if (string.IsNullOrEmpty(userId))
        {
            errors.Add("user_id", "is missing: say whose checklist it is.");
        }
        else if (userId.Length > LongestId)
        {
            errors.Add("user_id", $"has {userId.Length} characters, but may have {LongestId} at most.");
        }

        errors.ThrowIfAny();
        return PersonKey.OnChannel(ChatSession.ChannelId, userId!);
    }
}
