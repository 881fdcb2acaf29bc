using ExitBot.Bot.Api;
using ExitBot.Bot.Api.Analytics;
using ExitBot.Bot.Api.DeadLetters;
using ExitBot.Bot.Api.Escalations;
using ExitBot.Bot.Api.ExitInterviews;
using ExitBot.Bot.Api.Invitations;
using ExitBot.Bot.Api.OffboardingChecklists;
using ExitBot.Bot.Api.PolicyQuestions;
using ExitBot.Bot.Api.WhatsAppTemplates;
using ExitBot.Bot.Authentication;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Channels.BotFramework;
using ExitBot.Bot.Channels.ChatApi;
using ExitBot.Bot.Channels.DirectLine;
using ExitBot.Bot.DataRights;
using ExitBot.Bot.Escalations;
using ExitBot.Bot.Integrations;
using ExitBot.Bot.Invitations;
using ExitBot.Bot.Operations;
using ExitBot.Bot.Operations.Requests;
using ExitBot.Bot.Persistence;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Bot.Reminders;
using ExitBot.Bot.Turns;
using ExitBot.Bot.WebChat;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.Escalations;
using ExitBot.Dialogs.ExitInterviews;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.OffboardingChecklists;
using ExitBot.Dialogs.PolicyQuestions;
using ExitBot.Dialogs.Routing;
using ExitBot.Dialogs.WhatsAppTemplates;

namespace ExitBot.Bot.Hosting;

/// <summary>The composition: one line for each capability. Hosted services start in this order, the database first.</summary>
internal static class ExitBotServices
{
    /// <param name="logToStandardError">For commands, whose answer is on standard output.</param>
    public static IServiceCollection AddExitBot(this IServiceCollection services, IConfiguration configuration, bool logToStandardError = false) => services
        .AddOperations(configuration, logToStandardError)
        .AddPersistence(configuration)
        .AddBotAuthentication()
        .AddApiKeys()
        .AddTurns()
        .AddDataRights()
        .AddChatApi()
        .AddDirectLine()
        .AddInvitations()
        .AddWebChat()
        .AddReminders()
        .AddBotFrameworkChannel()
        .AddApi()
        .AddDialogKit()
        .AddLanguageModel()
        .AddEscalations()
        .AddEscalationWork()
        .AddIntegrations()
        .AddExitInterviews()
        .AddWhatsAppTemplates()
        .AddOffboardingChecklists()
        .AddPolicyQuestions()
        .AddPolicyIndexing()
        .AddChecklistApi()
        .AddInterviewApi()
        .AddBotRouting()
        .AddJobs()
        .AddHostedService<StartBanner>();

    public static void MapExitBot(this WebApplication app)
    {
        app.UseRequests();
        app.UseApi();
        app.UseDirectLine();
        app.MapOperations();
        app.MapBotFrameworkChannel();
        app.MapDirectLine();
        app.MapWebChat();
        app.MapTestConsole();

        var api = app.MapApi();
        api.MapChatApi();
        api.MapDeadLetters();
        api.MapInterviews();
        api.MapReports();
        api.MapPeople();
        api.MapAnalytics();
        api.MapEscalations();
        api.MapInvitations();
        api.MapTemplateValidation();
        api.MapTemplates();
        api.MapChecklists();
        api.MapPolicyQuestions();
        api.MapPolicyDocuments();
        api.MapPersonChecklists();
        api.MapPersonList();
    }
}
