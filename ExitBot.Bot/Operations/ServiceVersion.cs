using System.Reflection;

namespace ExitBot.Bot.Operations;

internal static class ServiceVersion
{
    /// <summary>Without the commit that the SDK appends.</summary>
    public static string Current { get; } =
        typeof(ServiceVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
