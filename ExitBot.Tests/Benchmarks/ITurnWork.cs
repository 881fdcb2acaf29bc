using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.Benchmarks;

/// <summary>What one conversation asks of the database in each turn: accept, read, commit, mark sent.</summary>
internal interface ITurnWork
{
    Task BeginAsync();

    Task TurnAsync(int turn);
}

/// <summary>What is written, the same for every write path.</summary>
internal static class TurnSample
{
    public static string State { get; } = $$$"""{"DialogState":{"$type":"DialogState","dialogStack":[{{{new string(' ', 600)}}}]}}""";

    public static Activity Activity(string conversation, int turn) => new(ActivityTypes.Message)
    {
        Id = $"{conversation}-{turn}",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        Text = "After the third reorganisation in one year I stopped seeing where we were going.",
        From = new ChannelAccount($"{conversation}-user", "Kim"),
        Recipient = new ChannelAccount("bot", "ExitBot"),
        Conversation = new ConversationAccount(id: conversation, conversationType: "personal"),
    };

    public static ExitInterview Interview(string conversation, TimeProvider clock) => new()
    {
        Id = InterviewId.New(clock),
        Person = PersonKey.OnChannel("msteams", conversation),
        Identity = Identity.Claimed,
        Language = "en",
        BankVersion = "1.0.0",
        StartedAt = clock.GetUtcNow(),
        UpdatedAt = clock.GetUtcNow(),
    };

    public static InterviewAnswer Answer(int turn, TimeProvider clock) => new(
        $"question_{turn % 15}", QuestionKind.Open, Rating: null, OptionCode: null, $"An answer of a usual length, number {turn}.", Skipped: false, turn, clock.GetUtcNow());
}
