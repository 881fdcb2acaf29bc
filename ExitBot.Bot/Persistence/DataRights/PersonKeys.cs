using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Invitations;
using ExitBot.Bot.Persistence.OffboardingChecklists;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Persistence.WhatsAppTemplates;
using ExitBot.Dialogs.People;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.DataRights;

/// <summary>The keys under which something may be kept about somebody.</summary>
internal sealed class PersonKeys(IDbContextFactory<ExitBotContext> contexts, InvitedPeople invited)
{
    /// <summary>Of everybody who has this id, on whichever channel.</summary>
    public async Task<IReadOnlyList<PersonKey>> OfIdAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var channels = await context.Set<ConversationRow>().Select(row => row.ChannelId).Distinct().ToListAsync(cancellationToken);
        var tenants = await context.Set<ConversationReferenceRow>().Where(row => row.Tenant != null).Select(row => row.Tenant!).Distinct().ToListAsync(cancellationToken);
        var realms = await context.Set<ExitInterviewRow>().Where(row => row.PersonId == id).Select(row => row.PersonRealm!).Distinct().ToListAsync(cancellationToken);
        var realmsOfDrafts = await context.Set<TemplateDraftRow>().Where(row => row.PersonId == id).Select(row => row.PersonRealm).Distinct().ToListAsync(cancellationToken);
        var realmsOfLists = await context.Set<ChecklistRow>().Where(row => row.PersonId == id).Select(row => row.PersonRealm).Distinct().ToListAsync(cancellationToken);
        return
        [
            .. channels.Select(channel => PersonKey.OnChannel(channel, id))
                .Concat(PersonKey.VouchedFor(id, tenants))
                .Concat(realms.Concat(realmsOfDrafts).Concat(realmsOfLists).Select(realm => new PersonKey(realm, id)))
                .Distinct(),
        ];
    }

    /// <summary>Of one person: of somebody who was invited all that the employer vouches for.</summary>
    public async Task<IReadOnlyList<PersonKey>> OfAsync(PersonKey person, CancellationToken cancellationToken) =>
        await invited.HasAsync(person, cancellationToken) ? [.. (await OfIdAsync(person.Id, cancellationToken)).Where(person.IsAlso)] : [person];
}
