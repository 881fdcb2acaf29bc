using System.Text.Json;
using System.Text.Json.Nodes;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.LanguageModel.Defence;
using ExitBot.Dialogs.LanguageModel.Extraction;
using ExitBot.Dialogs.LanguageModel.Prompts;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ExitBot.Dialogs.LanguageModel;

/// <summary>
/// The way from a flow to the model. It never throws for what a model or its provider does: the outcome says that there is no answer, and the flow has its own. An
/// answer fills a record, chooses among what was offered, or is a text that has passed the checks of its prompt; nothing else of it gets through.
/// </summary>
public sealed class ModelAsker
{
    /// <summary>A wrong answer may be of any length, and every word of it is paid for again.</summary>
    private const int LongestSentBack = 8_000;

    private readonly ModelCaller _caller;
    private readonly IOptions<LanguageModelOptions> _options;

    internal ModelAsker(ModelCaller caller, IOptions<LanguageModelOptions> options) => (_caller, _options) = (caller, options);

    /// <summary>Whether a provider is configured. Without one nothing is rendered, hashed or looked up.</summary>
    public bool IsOn => _options.Value.IsOn;

    /// <summary>Words for a person.</summary>
    /// <param name="tools">Functions that the model may call on the way, at most eight times.</param>
    public async Task<ModelOutcome<string>> AskAsync(
        ModelWork work, PromptQuestion question, IReadOnlyList<KernelPlugin>? tools = null, CancellationToken cancellationToken = default)
    {
        Require(question, PromptOutput.Text);
        if (!IsOn)
        {
            return Unavailable<string>(UnavailableReason.NoModel);
        }

        var call = new ChainCall(work, question.Prompt, question.TopicWith(), question.Render(), Contract: null, tools);
        var answer = await _caller.CallAsync(call, question, cancellationToken);
        return answer.Failure is { } failure ? Unavailable<string>(failure)
            : ModelText.For(question, answer.Text!) is { } text ? Accept(call, text)
            : Unavailable<string>(UnavailableReason.Unusable);
    }

    /// <summary>A record of what a text says. An answer that does not fit is sent back once with what is wrong with it.</summary>
    /// <param name="check">What the schema cannot say, as sentences: that a quote is really in the text, for one.</param>
    public async Task<ModelOutcome<T>> ExtractAsync<T>(
        ModelWork work, PromptQuestion question, Func<T, IEnumerable<string>>? check = null, CancellationToken cancellationToken = default)
        where T : class
    {
        Require(question, PromptOutput.Record);
        return IsOn ? await ReadAsync(work, question, RecordSchema<T>.Contract, check, cancellationToken) : Unavailable<T>(UnavailableReason.NoModel);
    }

    /// <summary>One of the offered words, as it was offered.</summary>
    public async Task<ModelOutcome<string>> ChooseAsync(
        ModelWork work, PromptQuestion question, IReadOnlyList<string> offered, CancellationToken cancellationToken = default)
    {
        Require(question, PromptOutput.Choice);
        if (!IsOn)
        {
            return Unavailable<string>(UnavailableReason.NoModel);
        }

        var schema = RecordSchema<Choice>.Contract.Schema.Deserialize<JsonObject>()!;
        schema["properties"]!["choice"]!["enum"] = new JsonArray([.. offered.Select(word => JsonValue.Create(word))]);
        var contract = new RecordContract("choice", JsonSerializer.SerializeToElement(schema));
        var outcome = await ReadAsync<Choice>(work, question, contract, check: null, cancellationToken);
        return outcome is ModelOutcome<Choice>.Answered { Value: var choice }
            ? new ModelOutcome<string>.Answered(choice.Word)
            : Unavailable<string>(((ModelOutcome<Choice>.Unavailable)outcome).Reason);
    }

    private async Task<ModelOutcome<T>> ReadAsync<T>(
        ModelWork work, PromptQuestion question, RecordContract contract, Func<T, IEnumerable<string>>? check, CancellationToken cancellationToken)
        where T : class
    {
        var history = question.Render();
        var call = new ChainCall(work, question.Prompt, question.TopicWith(contract.Text), history, contract);
        var answer = await _caller.CallAsync(call, question, cancellationToken);
        if (answer.Text is not { } text)
        {
            return Unavailable<T>(answer.Failure!.Value);
        }

        var reading = RecordReader.Read(text, contract, check);
        if (reading.Value is { } value)
        {
            return Accept(call, value);
        }

        var errors = string.Join('\n', reading.Errors);
        history.AddAssistantMessage(PlainText.Shorten(text, LongestSentBack));
        history.AddUserMessage($"That does not fit:\n{errors}\nAnswer again with the whole JSON object, corrected.");
        var repair = new ChainCall(work, question.Prompt, question.TopicWith(contract.Text, text, errors), history, contract);
        var repaired = await _caller.CallAsync(repair, question, cancellationToken);
        return repaired.Text is not { } second ? Unavailable<T>(repaired.Failure!.Value)
            : RecordReader.Read(second, contract, check).Value is { } corrected ? Accept(repair, corrected)
            : Unavailable<T>(UnavailableReason.Unusable);
    }

    private static ModelOutcome<T> Accept<T>(ChainCall call, T value)
    {
        call.Accept();
        return new ModelOutcome<T>.Answered(value);
    }

    private static ModelOutcome<T> Unavailable<T>(UnavailableReason reason) => new ModelOutcome<T>.Unavailable(reason);

    private static void Require(PromptQuestion question, PromptOutput output)
    {
        if (question.Prompt.Output != output)
        {
            throw new ArgumentException($"Prompt '{question.Prompt.Name}' is for a {question.Prompt.Output}, not for a {output}.", nameof(question));
        }
    }
}
