namespace ExitBot.Bot.Api.ExitInterviews;

internal static class InterviewApiServiceCollectionExtensions
{
    public static IServiceCollection AddInterviewApi(this IServiceCollection services) => services.AddScoped<ReportSources>();
}
