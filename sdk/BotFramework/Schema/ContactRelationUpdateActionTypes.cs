namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot was added to or removed from a contact list.</summary>
public static class ContactRelationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
