using ExitBot.Bot.Escalations;
using ExitBot.Bot.Integrations.Mail;
using ExitBot.Bot.Integrations.Notices;
using ExitBot.Bot.Invitations;
using ExitBot.Bot.Reminders;
using ExitBot.Bot.Integrations.PolicyDocuments;
using ExitBot.Bot.PolicyIndexing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Integrations;

internal static class IntegrationsServiceCollectionExtensions
{
    private static readonly TimeSpan LongestWebhook = TimeSpan.FromSeconds(10);

    /// <summary>Registers mail, webhooks and the readers of policy documents.</summary>
    public static IServiceCollection AddIntegrations(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailRangesValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailNeedsValidator>());
        services.AddSingleton<SmtpMailer>();
        services.AddSingleton<IInvitationMail, InvitationMail>();
        services.AddSingleton<INoticeChannel, MailNotices>();
        services.AddSingleton<INoticeChannel, WebhookNotices>();
        services.AddSingleton<IOwnerNotices, MailOwnerNotices>();
        services.AddHttpClient(WebhookNotices.Client, client => client.Timeout = LongestWebhook);
        services.AddSingleton<IDocumentReader, MarkdownReader>();
        services.AddSingleton<IDocumentReader, PlainTextReader>();
        services.AddSingleton<IDocumentReader, HtmlReader>();
        services.AddSingleton<IDocumentReader, DocxReader>();
        services.AddSingleton<IDocumentReader, PdfReader>();
        services.AddHostedService<PdfSupportNotice>();
        return services;
    }
}
