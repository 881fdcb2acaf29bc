using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.PolicyQuestions.Domain;
using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Dialogs.PolicyQuestions;

public static class PolicyQuestionServiceCollectionExtensions
{
    /// <summary>
    /// Registers policy questions over an empty library. The host must also register an <see cref="Domain.Records.IAskedQuestionStore"/> per turn, an
    /// <see cref="Domain.Records.IAskedQuestions"/>, and whoever fills the <see cref="PolicyLibrary"/>.
    /// </summary>
    public static IServiceCollection AddPolicyQuestions(this IServiceCollection services)
    {
        services.AddTexts<PolicyQuestionTexts>("PolicyQuestions/Texts");
        services.AddStateType<PolicyMemory>("policy-memory");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new PolicyLanguages());
        services.TryAddSingleton<PolicyLibrary>();
        services.TryAddSingleton<PolicyAnswering>();
        services.TryAddSingleton<ClaimCheck>();
        services.TryAddSingleton<PolicyComposer>();
        services.TryAddSingleton<PolicyAnswerCache>();
        services.TryAddSingleton<PolicyDesk>();
        services.TryAddSingleton<PolicyQuestionWords>();
        services.TryAddSingleton<PolicyListener>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IReportSection, AskedQuestionsSection>());
        return services;
    }
}
