using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Persistence.ApiKeys;
using ExitBot.Bot.Persistence.Keyring;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using ExitBot.Bot.Api;
using ExitBot.Bot.Channels.ChatApi;
using ExitBot.Bot.Channels.DirectLine;
using ExitBot.Bot.DataRights;
using ExitBot.Bot.Escalations;
using ExitBot.Bot.Invitations;
using ExitBot.Bot.Persistence.Analytics;
using ExitBot.Bot.Persistence.Audit;
using ExitBot.Bot.Persistence.ChatApi;
using ExitBot.Bot.Persistence.DataRights;
using ExitBot.Bot.Persistence.DirectLine;
using ExitBot.Bot.Persistence.Escalations;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Invitations;
using ExitBot.Bot.Persistence.LanguageModel;
using ExitBot.Bot.Persistence.OffboardingChecklists;
using ExitBot.Bot.Persistence.PolicyQuestions;
using ExitBot.Bot.Persistence.PostgreSql;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Sqlite;
using ExitBot.Bot.Persistence.SqlServer;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Persistence.WhatsAppTemplates;
using ExitBot.Bot.Reminders;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.DeadLetters;
using ExitBot.Bot.Turns.Erasure;
using ExitBot.Bot.Turns.Proactive;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Bot.WebChat;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.PolicyQuestions.Domain.Records;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence;

internal static class PersistenceServiceCollectionExtensions
{
    /// <summary>Registers the database and every store port over it.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>());

        // Hosted services start in this order: nothing before the database is prepared.
        services.AddHostedService<DatabasePreparation>();
        services.AddDatabase(configuration);
        services.AddKeyring();
        services.AddSingleton<IApiKeySource, StoredApiKeys>();
        services.AddSingleton<ApiKeyRegister>();
        services.AddSingleton<TableMaps>();
        services.AddSingleton<DatabaseSchema>();
        services.AddSingleton<StoreSelfTest>();

        services.AddScoped<UnitOfWork>();
        services.AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<UnitOfWork>());

        services.AddSingleton<IInboxStore, InboxStore>();
        services.AddSingleton<IOutboxStore, OutboxStore>();
        services.AddSingleton<IDeadLetterStore, DeadLetterStore>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<IConversationStore>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<IDeliveries, Deliveries>();
        services.AddScoped<ITurnJournal, TurnJournal>();
        services.AddKeyedScoped<ITurnJournal, TurnJournal>(ProactiveMessages.JournalKey);
        services.AddScoped<IBotStateStore, BotStateStore>();
        services.AddScoped<IExitInterviewStore, ExitInterviewStore>();
        services.AddSingleton<IOpenInterviews, OpenInterviews>();
        services.AddScoped<IInterviewArchive, InterviewArchive>();
        services.AddScoped<IInterviewTranscript, InterviewTranscript>();
        services.AddSingleton<IAccessAudit, AccessAudit>();
        services.AddSingleton<IFigureStore, FigureStore>();
        services.AddScoped<TurnErasure>();
        services.AddScoped<IErasable>(provider => provider.GetRequiredService<TurnErasure>());
        services.AddScoped<IConversationWords, ConversationWords>();
        services.AddScoped<IPersonDataStore, PersonDataStore>();
        services.AddSingleton<IErasureLog, ErasureLogFile>();
        services.AddSingleton<IRetentionStore, RetentionStore>();
        services.AddSingleton<ITranscriptStore, TranscriptStore>();
        services.AddSingleton<IModelCallLog, ModelCallLog>();
        services.AddScoped<ModelCallErasure>();
        services.AddScoped<IErasable>(provider => provider.GetRequiredService<ModelCallErasure>());
        services.AddSingleton<IChatSessionStore, ChatSessionStore>();
        services.AddScoped<IErasable, ChatSessionErasure>();
        services.AddSingleton<WebConversationStore>();
        services.AddSingleton<IWebConversationStore>(provider => provider.GetRequiredService<WebConversationStore>());
        services.AddSingleton<IInvitationSessions>(provider => provider.GetRequiredService<WebConversationStore>());
        services.AddSingleton<IInvitationStore, InvitationStore>();
        services.AddSingleton<InvitedPeople>();
        services.AddSingleton<PersonKeys>();
        services.AddScoped<IKnownProfile, InvitedProfiles>();
        services.AddSingleton<IWebTranscript, WebTranscript>();
        services.AddSingleton<IUploadStore, UploadStore>();
        services.AddSingleton<IModelCallReader, ModelCallReader>();
        services.AddSingleton<IOwnSecrets, OwnSecrets>();
        services.AddScoped<IErasable, WebConversationErasure>();
        services.AddScoped<IEscalationStore, EscalationStore>();
        services.AddScoped<IErasable, EscalationErasure>();
        services.AddSingleton<IEscalationLists, EscalationLists>();
        services.AddScoped<IMattersForReview, MattersForReview>();
        services.AddSingleton<INoticeOutbox, NoticeOutbox>();
        services.AddScoped<IChecklistStore, ChecklistStore>();
        services.AddSingleton<IDueChecklists, DueChecklists>();
        services.AddScoped<ITemplateDraftStore, TemplateDraftStore>();
        services.AddScoped<IErasable, TemplateDraftErasure>();
        services.AddSingleton<IPolicyDocumentStore, PolicyDocumentStore>();
        services.AddSingleton<IPolicyVectorStore, PolicyVectorStore>();
        services.AddScoped<IAskedQuestionStore, AskedQuestionStore>();
        services.AddSingleton<IUnansweredQuestions, UnansweredQuestions>();
        services.AddSingleton<IAskedQuestions, AskedQuestions>();
        services.AddScoped<IErasable, PolicyQuestionErasure>();
        return services;
    }

    /// <summary>The framework reads the keys when it starts, so this comes after the database's preparation.</summary>
    private static void AddKeyring(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ExitBot");
        services.AddSingleton<DatabaseKeyring>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyringOptions>();
    }

    private static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        // A value that is no provider stops the start when the settings are checked.
        _ = Enum.TryParse<DatabaseProvider>(configuration[$"{DatabaseOptions.SectionName}:{nameof(DatabaseOptions.Provider)}"], ignoreCase: true, out var provider);
        switch (provider)
        {
            case DatabaseProvider.SqlServer:
                services.AddSqlServer();
                break;
            case DatabaseProvider.PostgreSql:
                services.AddPostgreSql();
                break;
            default:
                services.AddSqlite();
                break;
        }
    }
}
