using Microsoft.Extensions.Options;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>The files of the folder, and of those beneath it. What begins with a dot is none, nor is a link.</summary>
internal sealed class PolicyFolder(IOptions<PolicyOptions> options, IHostEnvironment host, PolicyIntake intake)
{
    private static readonly string[] BesideEndings = [".yaml", ".yml"];

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    public string Root { get; } = Path.GetFullPath(Path.Combine(host.ContentRootPath, options.Value.Folder));

    public IReadOnlyList<PolicyFile> List() => !Directory.Exists(Root)
        ? []
        :
        [
            .. Directory.EnumerateFiles(Root, "*", Everything)
                .Where(path => !IsBeside(path))
                .Select(path => new PolicyFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), path, StampOf(path)))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];

    public static async Task<(byte[] Content, string? Beside)> ReadAsync(PolicyFile file, CancellationToken cancellationToken)
    {
        var beside = BesideOf(file.Path);
        return (await File.ReadAllBytesAsync(file.Path, cancellationToken), beside is null ? null : await File.ReadAllTextAsync(beside, cancellationToken));
    }

    public static long SizeOf(PolicyFile file) => new FileInfo(file.Path).Length;

    private bool IsBeside(string path) =>
        BesideEndings.Contains(Path.GetExtension(path)) && intake.Knows(Path.GetFileNameWithoutExtension(path));

    private static string? BesideOf(string path) => BesideEndings.Select(ending => path + ending).FirstOrDefault(File.Exists);

    private static string StampOf(string path)
    {
        var beside = BesideOf(path);
        return $"{Of(path)}|{(beside is null ? "" : Of(beside))}";

        static string Of(string file) => new FileInfo(file) is var info ? $"{info.Length}:{info.LastWriteTimeUtc.Ticks}" : "";
    }
}

/// <param name="Name">Its path in the folder.</param>
/// <param name="Stamp">Size and time: where they are the same, it is not opened.</param>
internal sealed record PolicyFile(string Name, string Path, string Stamp);
