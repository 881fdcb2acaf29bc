namespace ExitBot.Bot.Escalations;

internal static class EscalationsServiceCollectionExtensions
{
    /// <summary>Registers clocks and notices. Needs the stores of cases and notices, turns, and a channel for each kind of recipient.</summary>
    public static IServiceCollection AddEscalationWork(this IServiceCollection services) => services
        .AddSingleton<NoticeSignal>()
        .AddSingleton<INoticeChannel, TeamsNotices>()
        .AddSingleton<NoticeSender>()
        .AddSingleton<CaseWatch>()
        .AddScoped<CaseDesk>()
        .AddHostedService<MissingRecipients>()
        .AddHostedService<EscalationWorker>();
}
