using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about the people in a conversation.</summary>
public static class TeamsInfo
{
    /// <summary>A member of the team if the turn is in one, else of the conversation.</summary>
    public static async Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        var connector = turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("The turn has no connector to ask for a member.");
        var groupId = turnContext.Activity.TeamsGetTeamInfo()?.Id
            ?? turnContext.Activity.Conversation?.Id
            ?? throw new InvalidOperationException("The turn has no conversation to ask for a member.");

        var member = await connector.Conversations.GetConversationMemberAsync(userId, groupId, cancellationToken).ConfigureAwait(false);
        return JObject.FromObject(member).ToObject<TeamsChannelAccount>();
    }
}
