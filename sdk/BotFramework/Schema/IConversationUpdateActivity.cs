using System.Collections.Generic;

namespace Microsoft.Bot.Schema;

/// <summary>A change of a conversation's members or topic.</summary>
public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount> MembersAdded { get; set; }

    IList<ChannelAccount> MembersRemoved { get; set; }

    string TopicName { get; set; }

    bool? HistoryDisclosed { get; set; }
}
