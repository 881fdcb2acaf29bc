using System.Reflection;

namespace ExitBot.Dialogs.Conversations;

/// <summary>Files compiled into this assembly, named by their path in the project: "Routing/Texts/en.json".</summary>
public static class EmbeddedFile
{
    private static readonly Assembly Home = typeof(EmbeddedFile).Assembly;

    /// <exception cref="FileNotFoundException">No such file was compiled in.</exception>
    public static string Read(string path)
    {
        using var stream = Home.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException($"'{path}' is not compiled into {Home.GetName().Name}.", path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The paths of all files directly in the folder.</summary>
    public static IEnumerable<string> In(string folder) =>
        Home.GetManifestResourceNames().Where(path => Path.GetDirectoryName(path) == folder).Order(StringComparer.Ordinal);

    public static IEnumerable<string> EndingWith(string ending) =>
        Home.GetManifestResourceNames().Where(path => path.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
