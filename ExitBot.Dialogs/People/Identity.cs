using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.People;

/// <summary>How sure we are of a person. Figures about people count only the verified.</summary>
public enum Identity
{
    [JsonStringEnumMemberName("claimed")]
    Claimed = 0,

    [JsonStringEnumMemberName("verified")]
    Verified = 1,
}
