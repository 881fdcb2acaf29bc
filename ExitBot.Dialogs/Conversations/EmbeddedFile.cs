using System.Reflection;

namespace ExitBot.Dialogs.Conversations;

/// <summary>Files compiled into an assembly, this one unless another is named, by their path in the project: "Routing/Texts/en.json".</summary>
public static class EmbeddedFile
{
    private static readonly Assembly Home = typeof(EmbeddedFile).Assembly;

    /// <exception cref="FileNotFoundException">No such file was compiled in.</exception>
    public static string Read(string path, Assembly? home = null)
    {
        home ??= Home;
        using var stream = home.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException($"'{path}' is not compiled into {home.GetName().Name}.", path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The paths of all files directly in the folder.</summary>
    public static IEnumerable<string> In(string folder, Assembly? home = null) =>
        (home ?? Home).GetManifestResourceNames().Where(path => Path.GetDirectoryName(path) == folder).Order(StringComparer.Ordinal);

    public static IEnumerable<string> EndingWith(string ending) =>
        Home.GetManifestResourceNames().Where(path => path.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
