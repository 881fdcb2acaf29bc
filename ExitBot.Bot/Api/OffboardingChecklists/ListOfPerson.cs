using ExitBot.Bot.DataRights;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Api.OffboardingChecklists;

/// <summary>Finds whose list an id of a channel or directory means, and writes down who asked. It never picks one of several people.</summary>
internal sealed class ListOfPerson(IPersonDataStore people, IAccessAudit audit)
{
    /// <param name="realm">Needed only where several people have the id.</param>
    /// <returns>Null when nobody with the id has a list.</returns>
    /// <exception cref="BadFieldsException">Several have, and the call does not say which.</exception>
    public async Task<PersonKey?> FindAsync(string id, string? realm, string action, HttpContext context, CancellationToken cancellationToken)
    {
        var lists = (await people.FindAsync(id, cancellationToken)).Checklists;
        var meant = realm is null ? lists : [.. lists.Where(list => list.Person.Realm == realm)];
        if (meant.Count > 1)
        {
            var errors = new FieldErrors();
            errors.Add("realm", $"is missing: several people have this id. Say one of {string.Join(", ", meant.Select(list => list.Person.Realm).Order(StringComparer.Ordinal))}.");
            errors.ThrowIfAny();
        }

        if (meant is not [var found])
        {
            return null;
        }

        await audit.RecordAsync(context, action, found.Key.ToString(), cancellationToken);
        return found.Person;
    }
}
