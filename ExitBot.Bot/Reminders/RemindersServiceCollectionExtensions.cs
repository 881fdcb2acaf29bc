namespace ExitBot.Bot.Reminders;

internal static class RemindersServiceCollectionExtensions
{
    /// <summary>Registers what happens to unfinished interviews and to checklists as time goes by.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddScoped<ReminderDelivery>()
        .AddHostedService<ReminderJob>()
        .AddScoped<ChecklistDelivery>()
        .AddHostedService<ChecklistReminderJob>();
}
