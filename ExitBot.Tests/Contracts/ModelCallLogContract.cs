using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Contracts;

/// <summary>What every call log must do. Each test has a conversation and times of its own.</summary>
public abstract class ModelCallLogContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    protected abstract IModelCallLog Log { get; }

    [DatabaseFact]
    public async Task The_tokens_of_a_conversation_are_those_of_all_its_calls_failed_ones_too()
    {
        await AppendAsync(Call("sum"), Call("sum") with { Failure = UnavailableReason.Down, PromptTokens = 1, CompletionTokens = 0, Response = null }, Call("sum-other"));

        Assert.Equal(16, await Log.TokensOfAsync(ConversationOf("sum"), default));
        Assert.Equal(0, await Log.TokensOfAsync(ConversationOf("sum-nobody"), default));
    }

    [DatabaseFact]
    public async Task The_tokens_since_a_moment_are_those_of_all_conversations()
    {
        var far = Noon.AddYears(100);
        await AppendAsync(Call("a") with { At = far.AddTicks(-1) }, Call("b") with { At = far }, Call("c") with { At = far.AddHours(1) });

        Assert.Equal(30, await Log.TokensSinceAsync(far, default));
        Assert.Equal(0, await Log.TokensSinceAsync(far.AddHours(2), default));
    }

    [DatabaseFact]
    public async Task An_answer_is_found_by_its_conversation_and_question()
    {
        var (asked, other) = (new string('1', 64), new string('2', 64));
        await AppendAsync(
            Call("find") with { Question = asked, Response = "Yes." },
            Call("find-other") with { Question = other, Response = "No." },
            Call("find") with { Question = new string('3', 64), Failure = UnavailableReason.Down, Response = null });

        Assert.Equal("Yes.", await Log.FindAnswerAsync(ConversationOf("find"), asked, default));
        Assert.Null(await Log.FindAnswerAsync(ConversationOf("find"), other, default));
        Assert.Null(await Log.FindAnswerAsync(ConversationOf("find"), new string('3', 64), default));
    }

    [DatabaseFact]
    public async Task Old_calls_are_deleted()
    {
        var old = Noon.AddYears(-50);
        await AppendAsync(Call("old") with { At = old }, Call("old") with { At = old.AddDays(1) });

        Assert.Equal(1, await Log.DeleteBeforeAsync(old.AddDays(1), default));
        Assert.Equal(15, await Log.TokensOfAsync(ConversationOf("old"), default));
    }

    [DatabaseFact]
    public async Task A_text_longer_than_a_document_is_cut_and_not_refused()
    {
        await AppendAsync(Call("long") with { Question = new string('4', 64), Response = new string('x', 1_000_001) });

        Assert.StartsWith("xxx", await Log.FindAnswerAsync(ConversationOf("long"), new string('4', 64), default), StringComparison.Ordinal);
    }

    private static ModelConversation ConversationOf(string name) => new("log", name);

    private static ModelCallEntry Call(string conversation) => Some.ModelCall() with { Conversation = ConversationOf(conversation), At = Noon };

    private async Task AppendAsync(params ModelCallEntry[] entries)
    {
        foreach (var entry in entries)
        {
            await Log.AppendAsync(entry, default);
        }
    }
}
