namespace ExitBot.Dialogs.People;

/// <summary>Who somebody is to us, the same on every day and, where the employer vouches for it, on every channel.</summary>
/// <param name="Realm">Who gave the id: "employee" for an invitation, "entra:" and the tenant, or "channel:" and the channel. At most 72 characters.</param>
/// <param name="Id">The id within the realm, compared by ordinal. At most 400 characters.</param>
public sealed record PersonKey(string Realm, string Id)
{
    private const string InvitedRealm = "employee";
    private const string ApiRealm = "channel:api";

    /// <summary>Whether the employer says who it is: by an invitation, by the directory, or by a server that has a key of ours. Then the same id is the same person in every such realm.</summary>
    public bool IsVouchedFor => Realm == InvitedRealm || Realm.StartsWith("entra:", StringComparison.Ordinal) || Realm == ApiRealm;

    /// <summary>All keys that the employer vouches for somebody by. Whom an invitation names by the id has every one of them.</summary>
    public static IEnumerable<PersonKey> VouchedFor(string id, IEnumerable<string> tenants) => [Invited(id), new(ApiRealm, id), .. tenants.Select(tenant => Employee(tenant, id))];

    /// <summary>Whether both are one person once an invitation names the id.</summary>
    public bool IsAlso(PersonKey other) => this == other || (Id == other.Id && IsVouchedFor && other.IsVouchedFor);

    /// <summary>By the id that an invitation names.</summary>
    public static PersonKey Invited(string employeeId) => new(InvitedRealm, employeeId);

    public static PersonKey Employee(string tenantId, string objectId) => new($"entra:{tenantId}", objectId);

    public static PersonKey OnChannel(string channelId, string userId) => new($"channel:{channelId}", userId);
}
