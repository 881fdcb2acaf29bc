namespace ExitBot.Dialogs.People;

/// <summary>
/// The service url of our own web chat. No channel can claim it, because a call from outside must name an address with http or https:
/// what an activity with it says of its sender, we have put there ourselves.
/// </summary>
public static class OwnWebChat
{
    public const string ServiceUrl = "urn:exitbot:webchat";
}
