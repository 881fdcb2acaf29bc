using ExitBot.Dialogs.People;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.People;

public sealed class ActivityPersonTests
{
    [Fact]
    public void In_Teams_the_employer_vouches_for_the_person_on_every_device()
    {
        var activity = Activity("msteams");
        activity.From.AadObjectId = "object";
        activity.Conversation.TenantId = "tenant";

        Assert.Equal(new Person(PersonKey.Employee("tenant", "object"), Identity.Verified), activity.Person());
    }

    [Fact]
    public void Elsewhere_an_object_id_proves_nothing()
    {
        var activity = Activity("webchat");
        activity.From.AadObjectId = "object";
        activity.Conversation.TenantId = "tenant";

        Assert.Equal(new Person(PersonKey.OnChannel("webchat", "kim"), Identity.Claimed), activity.Person());
    }

    [Fact]
    public void Two_people_without_an_id_are_not_the_same()
    {
        var one = Activity("webchat");
        var other = Activity("webchat");
        (one.From, other.From) = (null, new ChannelAccount());
        other.Conversation.Id = "c2";

        Assert.NotEqual(one.Person().Key, other.Person().Key);
    }

    private static Activity Activity(string channel) => new()
    {
        ChannelId = channel,
        From = new ChannelAccount("kim"),
        Conversation = new ConversationAccount(id: "c1"),
    };
}
