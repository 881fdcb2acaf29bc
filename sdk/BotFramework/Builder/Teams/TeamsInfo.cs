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
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        var groupId = turnContext.Activity.TeamsGetTeamInfo()?.Id ?? turnContext.Activity.Conversation?.Id;
        return GetMemberAsync(turnContext, userId, groupId, cancellationToken);
    }

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default)
    {
        var groupId = teamId ?? turnContext.Activity.TeamsGetTeamInfo()?.Id
            ?? throw new InvalidOperationException("This method is only valid within the scope of MS Teams Team.");
        return GetMemberAsync(turnContext, userId, groupId, cancellationToken);
    }

    private static async Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, string groupId, CancellationToken cancellationToken)
    {
        var connector = turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("This method requires a connector client.");
        if (groupId == null)
        {
            throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");
        }

        var member = await connector.Conversations.GetConversationMemberAsync(userId, groupId, cancellationToken).ConfigureAwait(false);
        return JObject.FromObject(member).ToObject<TeamsChannelAccount>();
    }
}
