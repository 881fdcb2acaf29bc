using System.Globalization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Calendar;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;
using ExitBot.Dialogs.People;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>Finds the lists of people and makes them from the templates. It stages; whoever opened the unit of work commits.</summary>
public sealed class ChecklistService(IChecklistStore store, IKnownLeaver known, IOptions<ChecklistOptions> options, TimeProvider clock)
{
    /// <summary>Null when the person has none. Lists that turn out to be one person's are made one.</summary>
    public async Task<OpenChecklist?> FindAsync(PersonKey person, CancellationToken cancellationToken)
    {
        var lists = await store.FindAsync(person, cancellationToken);
        if (lists is not [var list, ..])
        {
            return null;
        }

        var open = new OpenChecklist(list, await store.ListAsync(list.Person, cancellationToken), store, clock, WorkingDaysOf(list.Country));
        foreach (var other in lists.Skip(1))
        {
            open.TakeOver(other, await store.ListAsync(other.Person, cancellationToken));
        }

        return open;
    }

    /// <summary>The person's list, with the tasks that fit what the employer has said of them.</summary>
    /// <param name="language">Of the titles and of reminders.</param>
    public async Task<OpenChecklist> OpenAsync(PersonKey person, string language, CancellationToken cancellationToken)
    {
        var open = await FindAsync(person, cancellationToken);
        if (open is { List.HasTemplates: true })
        {
            return open;
        }

        var facts = await known.FindAsync(person, cancellationToken);
        var location = facts.Location is { } name && options.Value.Locations.TryGetValue(name, out var found) ? found : new LocationOptions();
        open ??= Begin(person, facts.LastDay, location.Country, language);
        open.AddTemplates(TaskTemplates.All.Where(template => template.IsFor(facts, location.Remote)), TaskTitles.For(language));
        return open;
    }

    /// <summary>The same without the templates, which come when the person asks: for a task that a script gives somebody.</summary>
    public async Task<OpenChecklist> OpenEmptyAsync(PersonKey person, string language, CancellationToken cancellationToken) =>
        await FindAsync(person, cancellationToken) ?? Begin(person, lastDay: null, country: null, language);

    private OpenChecklist Begin(PersonKey person, DateOnly? lastDay, string? country, string language)
    {
        country ??= options.Value.Country is { Length: > 0 } usual ? usual : null;
        var now = clock.GetUtcNowForStore();
        var list = new Checklist { Person = person, LastDay = lastDay, Country = country, Language = language, CreatedAt = now, UpdatedAt = now };
        store.Stage(list);
        return new OpenChecklist(list, [], store, clock, WorkingDaysOf(country));
    }

    private WorkingDays WorkingDaysOf(string? country)
    {
        var extra = country is not null && options.Value.Holidays.TryGetValue(country, out var days) ? days : [];
        return country is null && extra.Length == 0
            ? WorkingDays.MondayToFriday
            : new WorkingDays(CountryDays.For(country), extra.Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet());
    }
}
