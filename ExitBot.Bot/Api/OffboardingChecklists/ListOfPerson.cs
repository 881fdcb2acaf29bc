using ExitBot.Bot.DataRights;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>Finds whose list an id of a channel or directory means, and writes down who asked. It never picks one of several people.</summary>
internal sealed class ListOfPerson(IPersonDataStore people, IChecklistStore lists, IAccessAudit audit)
{
    private const int LongestId = 400;
    private const int LongestRealm = 72;

    /// <param name="realm">Needed only where several people have the id.</param>
    /// <returns>Null when nobody with the id has a list.</returns>
    /// <exception cref="BadFieldsException">Several have, and the call does not say which.</exception>
    public async Task<PersonKey?> FindAsync(string id, string? realm, string action, HttpContext context, CancellationToken cancellationToken)
    {
        var found = realm is null ? Only(await ListedAsync(PathId.Of(id), cancellationToken)) : await ListedAsAsync(new PersonKey(realm, PathId.Of(id)), cancellationToken);
        if (found is not null)
        {
            await RecordAsync(found, action, context, cancellationToken);
        }

        return found;
    }

    /// <summary>The same, and where nobody has a list yet, who is meant by id and realm.</summary>
    /// <param name="realm">Null: the one list there is, else that of an invited employee.</param>
    /// <exception cref="BadFieldsException">The realm is none, or has to be told.</exception>
    public async Task<PersonKey> FindOrNameAsync(string id, string? realm, string action, HttpContext context, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, realm, action, context, cancellationToken) is { } found)
        {
            return found;
        }

        var errors = new FieldErrors();
        if (realm is not null && !IsRealm(realm))
        {
            errors.Add("realm", "must be employee, entra: and the tenant, or channel: and the channel.");
        }

        if (PathId.Of(id).Length > LongestId)
        {
            errors.Add("person", $"may have {LongestId} characters at most.");
        }

        errors.ThrowIfAny();
        var named = realm is null ? PersonKey.Invited(PathId.Of(id)) : new PersonKey(realm, PathId.Of(id));
        await RecordAsync(named, action, context, cancellationToken);
        return named;
    }

    private static bool IsRealm(string realm) =>
        realm == PersonKey.Invited("").Realm || (realm.Length <= LongestRealm && (realm.StartsWith("entra:", StringComparison.Ordinal) || realm.StartsWith("channel:", StringComparison.Ordinal)));

    private Task RecordAsync(PersonKey person, string action, HttpContext context, CancellationToken cancellationToken) =>
        audit.RecordAsync(context, action, KeyHash.Of(person.Realm, person.Id).ToString(), cancellationToken);

    /// <summary>All with this id who have a list, each of them once.</summary>
    private async Task<IReadOnlyList<PersonKey>> ListedAsync(string id, CancellationToken cancellationToken)
    {
        HashSet<PersonKey> listed = [];
        foreach (var list in (await people.FindAsync(id, cancellationToken)).Checklists)
        {
            listed.Add(await ListedAsAsync(list.Person, cancellationToken) ?? list.Person);
        }

        return [.. listed];
    }

    /// <summary>As their list names them, which may be of another channel.</summary>
    private async Task<PersonKey?> ListedAsAsync(PersonKey person, CancellationToken cancellationToken) =>
        await lists.FindAsync(person, cancellationToken) is [var list, ..] ? list.Person : null;

    private static PersonKey? Only(IReadOnlyList<PersonKey> listed)
    {
        if (listed.Count > 1)
        {
            var errors = new FieldErrors();
            errors.Add("realm", $"is missing: several people have this id. Say one of {string.Join(", ", listed.Select(person => person.Realm).Order(StringComparer.Ordinal))}.");
            errors.ThrowIfAny();
        }

        return listed is [var found] ? found : null;
    }
}
