using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.DataRights;

internal sealed class PersonForgetting(IPersonDataStore people, PersonErasure erasure) : IPersonForgetting
{
    public async Task<ForgettingReceipt> StageAsync(PersonKey person, string channelId, string conversationId, CancellationToken cancellationToken)
    {
        var found = await people.FindAsync(person, cancellationToken);
        var receipt = await erasure.StageAsync(found, new AskingConversation(channelId, conversationId), cancellationToken);
        return new ForgettingReceipt(receipt.Id.ToString("N"), receipt.Kept.Count > 0);
    }
}
