using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Invitations;

/// <summary>What link and code of an invitation are known by. Neither can be had back from it.</summary>
internal sealed record InvitationKeys(KeyHash Link, KeyHash Code)
{
    private const int LinkBytes = 24;
    private const int Codes = 1_000_000;

    /// <returns>The secret of the link and the code, which are never seen again, and their keys.</returns>
    public static (string Link, string Code, InvitationKeys Keys) Make()
    {
        var link = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(LinkBytes));
        var code = RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture);
        return (link, code, new InvitationKeys(LinkOf(link), CodeOf(link, code)));
    }

    public static KeyHash LinkOf(string link) => KeyHash.Of("invitation link", link);

    /// <summary>With the link, which the database has not: or a million tries would tell the code.</summary>
    public static KeyHash CodeOf(string link, string code) => KeyHash.Of("invitation code", link, code);
}
