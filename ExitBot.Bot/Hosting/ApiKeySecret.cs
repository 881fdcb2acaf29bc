using System.Buffers.Text;
using System.Security.Cryptography;

namespace ExitBot.Bot.Hosting;

/// <summary>Makes keys: 256 random bits behind a prefix that scanners for leaked secrets can look for.</summary>
internal static class ApiKeySecret
{
    private const string Prefix = "exitbot_";
    private const int Bytes = 32;

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
