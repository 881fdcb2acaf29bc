using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Reminders;

/// <summary>The people who have open tasks that are due. Implemented by Persistence.</summary>
public interface IDueChecklists
{
    /// <param name="until">Up to and with this day.</param>
    Task<IReadOnlyList<PersonKey>> ListAsync(DateOnly until, CancellationToken cancellationToken);
}
