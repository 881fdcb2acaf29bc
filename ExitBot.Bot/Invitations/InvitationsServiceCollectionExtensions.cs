using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews;

namespace ExitBot.Bot.Invitations;

internal static class InvitationsServiceCollectionExtensions
{
    /// <summary>Registers invitations. Needs a store, a mailer and the sessions of a channel.</summary>
    public static IServiceCollection AddInvitations(this IServiceCollection services)
    {
        services.AddTexts<InvitationTexts>("Invitations/Texts");
        services.AddSingleton<InvitationMessage>();
        services.AddSingleton<InvitationSignal>();
        services.AddSingleton<InvitationService>();
        services.AddSingleton<InvitedChecklist>();
        services.AddHostedService<InvitationSender>();
        services.AddOptions<InvitationOptions>().PostConfigure<IHostEnvironment>((options, environment) => options.RequireInvitation ??= !environment.IsDevelopment());
        return services;
    }
}
