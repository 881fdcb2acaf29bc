using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.People;

/// <summary>How the link of an invitation gets to the employee. The code never goes the same way.</summary>
public enum InvitationDelivery
{
    /// <summary>HR hands it over.</summary>
    [JsonStringEnumMemberName("none")]
    None = 0,

    [JsonStringEnumMemberName("email")]
    Email = 1,

    [JsonStringEnumMemberName("teams")]
    Teams = 2,
}
