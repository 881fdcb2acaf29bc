using ExitBot.Bot.Reminders;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.OffboardingChecklists;

internal sealed class DueChecklists(IDbContextFactory<ExitBotContext> contexts) : IDueChecklists
{
    public async Task<IReadOnlyList<PersonKey>> ListAsync(DateOnly until, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var people = context.Set<ChecklistTaskRow>().Where(task => task.Status == ChecklistStatus.Open && task.Due <= until).Select(task => task.Person).Distinct();
        var lists = await context.Set<ChecklistRow>()
            .Where(row => people.Contains(row.Person))
            .Select(row => new { row.PersonRealm, row.PersonId })
            .ToListAsync(cancellationToken);
        return lists.ConvertAll(row => new PersonKey(row.PersonRealm, row.PersonId));
    }
}
