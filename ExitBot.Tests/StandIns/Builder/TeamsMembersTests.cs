using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class TeamsMembersTests
{
    [Fact]
    public async Task A_new_member_is_looked_up_in_the_conversation()
    {
        var channel = new FakeChannel("{ \"id\": \"ann\", \"email\": \"ann@example.com\" }");

        var member = await AddAsync(channel);

        Assert.Equal("ann@example.com", member.Email);
        Assert.Equal(["GET /v3/conversations/talk/members/ann"], channel.Requests);
    }

    [Fact]
    public async Task A_member_who_is_gone_again_is_known_by_the_activity()
    {
        var member = await AddAsync(new FakeChannel("{ \"error\": { \"code\": \"ConversationNotFound\" } }", HttpStatusCode.NotFound));

        Assert.Equal(("ann", "Ann"), (member.Id, member.Name));
    }

    [Fact]
    public async Task Any_other_error_fails_the_turn()
    {
        await Assert.ThrowsAsync<ErrorResponseException>(() => AddAsync(new FakeChannel("{ \"error\": { \"code\": \"Throttled\" } }", HttpStatusCode.TooManyRequests)));
    }

    private static async Task<TeamsChannelAccount> AddAsync(FakeChannel channel)
    {
        var activity = RecordingAdapter.Message(string.Empty);
        activity.Type = ActivityTypes.ConversationUpdate;
        activity.ChannelId = Channels.Msteams;
        activity.MembersAdded = [new ChannelAccount("ann", "Ann")];
        using var context = new RecordingAdapter().Turn(activity);
        using var connector = channel.Connect("https://test.example");
        context.TurnState.Add<IConnectorClient>(connector);
        var handler = new Greeter();

        await handler.OnTurnAsync(context);

        return Assert.Single(handler.Added);
    }

    private sealed class Greeter : TeamsActivityHandler
    {
        public List<TeamsChannelAccount> Added { get; } = [];

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Added.AddRange(teamsMembersAdded);
            return Task.CompletedTask;
        }
    }
}
