namespace ExitBot.Dialogs.People;

/// <summary>Who somebody is to us, the same on every day and, where the employer vouches for it, on every channel.</summary>
/// <param name="Realm">Who gave the id: "entra:" and the tenant, or "channel:" and the channel. At most 72 characters.</param>
/// <param name="Id">The id within the realm, compared by ordinal. At most 400 characters.</param>
public sealed record PersonKey(string Realm, string Id)
{
    public static PersonKey Employee(string tenantId, string objectId) => new($"entra:{tenantId}", objectId);

    public static PersonKey OnChannel(string channelId, string userId) => new($"channel:{channelId}", userId);
}
