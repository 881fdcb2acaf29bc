using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews;

public static class ExitInterviewServiceCollectionExtensions
{
    /// <summary>Registers the exit interview. The host must also register an <see cref="IExitInterviewStore"/> per turn.</summary>
    public static IServiceCollection AddExitInterviews(this IServiceCollection services)
    {
        services.AddTexts<ExitInterviewTexts>("ExitInterviews/Texts");
        services.AddStateType<Progress>("exit-interview-progress");

        services.AddOptions<InterviewLimits>().BindConfiguration(InterviewLimits.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<InterviewLimits>, InterviewLimitsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IKnownProfile, NothingKnown>();
        services.AddSingleton(new QuestionBanks());
        services.TryAddScoped<ExitInterviewService>();
        services.TryAddSingleton<ExitInterviewDialog>();

        return services;
    }
}
