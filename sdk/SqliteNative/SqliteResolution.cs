using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace ExitBot.StandIns.SqliteNative;

/// <summary>
/// Lets Microsoft.Data.Sqlite 10 run on SQLitePCLRaw 2.0.6, the newest on the feed, and on the system's SQLite where there is one.
/// Compiled into the host while UseDataStandIns is true; nothing refers to it.
/// </summary>
internal static class SqliteResolution
{
    private const string BundledLibrary = "e_sqlite3";
    private const string SystemLibrary = "libsqlite3.so.0";

    [ModuleInitializer]
    internal static void Install()
    {
        AssemblyLoadContext.Default.Resolving += ResolveOlderVersion;
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, PreferSystemLibrary);
    }

    // The loader finds the file but refuses it, because a higher version was asked for.
    private static Assembly? ResolveOlderVersion(AssemblyLoadContext context, AssemblyName name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        return name.Name?.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal) == true && File.Exists(file)
            ? context.LoadFromAssemblyPath(file)
            : null;
    }

    // The bundled engine is 3.35.5 of 2021; distributions patch theirs.
    private static IntPtr PreferSystemLibrary(string library, Assembly assembly, DllImportSearchPath? path) =>
        library == BundledLibrary && NativeLibrary.TryLoad(SystemLibrary, out var handle) ? handle : IntPtr.Zero;
}
