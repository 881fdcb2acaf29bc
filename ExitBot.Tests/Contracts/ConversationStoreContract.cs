using ExitBot.Bot.Invitations;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Proactive;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.People;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>Where to speak first: as the last activity showed it, until the channel says that nobody is there any more.</summary>
public abstract class ConversationStoreContract(StoreFixture database)
{
    private IInboxStore Inbox => database.Services.GetRequiredService<IInboxStore>();

    private IConversationStore Conversations => database.Services.GetRequiredService<IConversationStore>();

    [DatabaseFact]
    public async Task What_came_in_tells_whom_to_speak_to()
    {
        await Inbox.AcceptAsync(Message("known", "one", "Alex") with { Caller = new Caller("app", "scope", "https://smba.example/emea", "tenant") }, default);

        var stored = (await Conversations.FindAsync(Arrivals.Conversation("known"), default))!;

        Assert.Equal(new Caller("app", "scope", "https://smba.example/emea", "tenant"), stored.Caller);
        Assert.Equal(("test", "known", "user-1", "bot-1"), (stored.Reference.ChannelId, stored.Reference.Conversation.Id, stored.Reference.User.Id, stored.Reference.Bot.Id));
        Assert.Null(stored.Reference.ActivityId);
        Assert.Null(stored.UnreachableReason);
        Assert.Null(await Conversations.FindAsync(Arrivals.Conversation("unknown"), default));
    }

    [DatabaseFact]
    public async Task What_changed_since_is_kept_and_a_repeat_changes_nothing()
    {
        await Inbox.AcceptAsync(Message("changed", "one", "Alex"), default);
        await Inbox.AcceptAsync(Message("changed", "two", "Alexandra"), default);
        await Inbox.AcceptAsync(Message("changed", "one", "Alex"), default);

        Assert.Equal("Alexandra", (await Conversations.FindAsync(Arrivals.Conversation("changed"), default))!.Reference.User.Name);
    }

    [DatabaseFact]
    public async Task The_conversations_of_a_person_are_found_the_latest_first()
    {
        await Inbox.AcceptAsync(Message("phone", "one", "Alex", "user-of-two"), default);
        await Inbox.AcceptAsync(Message("office", "one", "Alex", "user-of-two"), default);

        var found = await Conversations.ListOfAsync(PersonKey.OnChannel("test", "user-of-two"), default);

        Assert.Equal(["office", "phone"], found.Select(stored => stored.Reference.Conversation.Id));
        Assert.Empty(await Conversations.ListOfAsync(PersonKey.OnChannel("test", "nobody"), default));
    }

    [DatabaseFact]
    public async Task Somebody_who_was_invited_is_found_on_every_channel_that_is_vouched_for()
    {
        var teams = Message("teams of e-9", "one", "Kim") with { Caller = new Caller("app", "scope", "https://smba.example/emea", "tenant-9") };
        (teams.Activity.ChannelId, teams.Activity.From.AadObjectId, teams.Activity.Conversation.TenantId) = ("msteams", "e-9", "tenant-9");
        await Inbox.AcceptAsync(teams, default);
        Assert.Empty(await Conversations.ListOfAsync(PersonKey.Invited("e-9"), default));

        await database.Services.GetRequiredService<IInvitationStore>().AddAsync(Some.Invitation("e-9"), default);

        Assert.Equal("teams of e-9", Assert.Single(await Conversations.ListOfAsync(PersonKey.Invited("e-9"), default)).Reference.Conversation.Id);
        Assert.Empty(await Conversations.ListOfAsync(PersonKey.OnChannel("test", "e-9"), default));
    }

    [DatabaseFact]
    public async Task Who_is_unreachable_is_so_until_the_next_activity()
    {
        var incoming = Message("gone", "one", "Alex");
        await Inbox.AcceptAsync(incoming, default);
        await RefuseReplyAsync(incoming);
        Assert.Equal("403", (await Conversations.FindAsync(incoming.Conversation, default))!.UnreachableReason);

        await Inbox.AcceptAsync(Message("gone", "two", "Alex"), default);
        Assert.Null((await Conversations.FindAsync(incoming.Conversation, default))!.UnreachableReason);
    }

    private static IncomingActivity Message(string conversation, string id, string name, string user = "user-1")
    {
        var incoming = Arrivals.Message(conversation, id);
        incoming.Activity.From = new ChannelAccount(user, name);
        incoming.Activity.Recipient = new ChannelAccount("bot-1");
        return incoming;
    }

    private async Task RefuseReplyAsync(IncomingActivity incoming)
    {
        IReadOnlyList<OutboxEntry> replies = [];
        await database.CommitAsync(services =>
        {
            var journal = services.GetRequiredService<ITurnJournal>();
            journal.StageReplies(incoming.ToEntry(), [Arrivals.Reply("hello")]);
            services.GetRequiredService<IUnitOfWork>().AfterCommit(() => replies = journal.Outgoing);
            return Task.CompletedTask;
        });
        await database.Services.GetRequiredService<IOutboxStore>().MarkAsync([new(replies[0], new SendOutcome.Refused("403", IsUnreachable: true))], default);
    }
}
