using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews;

public static class ExitInterviewServiceCollectionExtensions
{
    /// <summary>Registers the exit interview. The host must also register an <see cref="IExitInterviewStore"/> per turn, and its <see cref="KeepingTimes"/>.</summary>
    public static IServiceCollection AddExitInterviews(this IServiceCollection services)
    {
        services.AddTexts<ExitInterviewTexts>("ExitInterviews/Texts");
        services.AddStateType<Progress>("exit-interview-progress");

        services.AddOptions<InterviewLimits>().BindConfiguration(InterviewLimits.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<InterviewLimits>, InterviewLimitsValidator>());
        services.AddOptions<InvitationOptions>().BindConfiguration(InvitationOptions.SectionName);
        services.AddOptions<AnalysisOptions>().BindConfiguration(AnalysisOptions.SectionName);
        services.AddOptions<ReminderOptions>().BindConfiguration(ReminderOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReminderOptions>, ReminderOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IKnownProfile, NothingKnown>();
        services.AddSingleton(new QuestionBanks());
        services.AddSingleton<InterviewAnalyser>();
        services.AddSingleton<AnswersModel>();
        services.AddSingleton<AnswerTranslator>();
        services.TryAddScoped<InterviewCases>();
        services.AddSingleton<ReportWriter>();

        services.AddOptions<AnalyticsOptions>().BindConfiguration(AnalyticsOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AnalyticsOptions>, AnalyticsOptionsValidator>());
        services.AddSingleton<FigureService>();
        services.TryAddScoped<IMattersForReview, NoMatters>();
        services.TryAddScoped<ExitInterviewService>();
        services.TryAddScoped<InterviewDeadlines>();
        services.TryAddSingleton<ReminderMessage>();
        services.TryAddSingleton<ExitInterviewDialog>();
        services.TryAddSingleton<DeleteDataDialog>();

        return services;
    }
}
