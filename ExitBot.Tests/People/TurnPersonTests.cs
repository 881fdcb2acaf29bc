using System.Security.Claims;
using System.Security.Principal;
using ExitBot.Dialogs.People;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.People;

public sealed class TurnPersonTests
{
    [Theory]
    [InlineData(true, Identity.Verified)]
    [InlineData(false, Identity.Claimed)]
    public void In_Teams_the_employer_vouches_for_the_person_where_the_token_was_signed(bool withToken, Identity expected)
    {
        using var turn = Turn(InTenant(Activity("msteams")), withToken);

        Assert.Equal(new Person(PersonKey.Employee("tenant", "object"), expected), turn.Person());
    }

    [Fact]
    public void Elsewhere_an_object_id_proves_nothing()
    {
        using var turn = Turn(InTenant(Activity("webchat")), withToken: true);

        Assert.Equal(new Person(PersonKey.OnChannel("webchat", "kim"), Identity.Claimed), turn.Person());
    }

    [Fact]
    public void Two_people_without_an_id_are_not_the_same()
    {
        var (one, other) = (Activity("webchat"), Activity("webchat"));
        (one.From, other.From) = (null, new ChannelAccount());
        other.Conversation.Id = "c2";
        using var first = Turn(one, withToken: true);
        using var second = Turn(other, withToken: true);

        Assert.NotEqual(first.Person().Key, second.Person().Key);
    }

    private static TurnContext Turn(Activity activity, bool withToken)
    {
        var turn = new TurnContext(new RecordingAdapter(), activity);
        turn.TurnState.Add<IIdentity>(BotAdapter.BotIdentityKey, withToken ? new ClaimsIdentity("token") : new ClaimsIdentity());
        return turn;
    }

    private static Activity InTenant(Activity activity)
    {
        activity.From.AadObjectId = "object";
        activity.Conversation.TenantId = "tenant";
        return activity;
    }

    private static Activity Activity(string channel) => new()
    {
        ChannelId = channel,
        From = new ChannelAccount("kim"),
        Conversation = new ConversationAccount(id: "c1"),
    };
}
