using ExitBot.Tests.Fakes;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace ExitBot.Tests.StandIns.SemanticKernel;

/// <summary>A kernel whose model is a script.</summary>
internal static class ScriptedKernel
{
    /// <summary>All functions of the kernel are offered and called.</summary>
    public static OpenAIPromptExecutionSettings Calling(FunctionChoiceBehaviorOptions? options = null) =>
        new() { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(options: options) };

    /// <summary>The functions are those of a plugin "Desk".</summary>
    public static Kernel Create(OpenAiTestServer server, params IEnumerable<KernelFunction> functions)
    {
        var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("scripted", server.Endpoint, apiKey: "key").Build();
        kernel.Plugins.AddFromFunctions("Desk", functions);
        return kernel;
    }

    public static KernelFunction Function(string name, Delegate method) => KernelFunctionFactory.CreateFromMethod(method, name);

    public static ChatHistory Question() => new("How many days are left?", AuthorRole.User);

    public static Task<ChatMessageContent> AskAsync(
        this Kernel kernel,
        ChatHistory? history = null,
        PromptExecutionSettings? settings = null,
        CancellationToken cancellationToken = default) =>
        kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(history ?? Question(), settings, kernel, cancellationToken);
}
