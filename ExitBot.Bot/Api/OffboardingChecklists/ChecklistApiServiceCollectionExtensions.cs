namespace ExitBot.Bot.Api.OffboardingChecklists;

internal static class ChecklistApiServiceCollectionExtensions
{
    /// <summary>Registers what both resources of tasks share. Needs the checklists, their store and the data rights.</summary>
    public static IServiceCollection AddChecklistApi(this IServiceCollection services)
    {
        services.AddScoped<ChecklistTasks>();
        services.AddScoped<ListOfPerson>();
        return services;
    }
}
