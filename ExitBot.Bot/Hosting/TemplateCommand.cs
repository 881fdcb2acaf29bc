using System.Text.Json;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Bot.Hosting;

/// <summary>Validates template files and ends, without a service, a database or settings.</summary>
internal static class TemplateCommand
{
    private const int Fine = 0;

    /// <summary>EX_USAGE of sysexits.h.</summary>
    private const int NothingToDo = 64;

    /// <summary>EX_DATAERR of sysexits.h: a file has errors, or is no JSON.</summary>
    private const int Wrong = 65;

    /// <summary>EX_NOINPUT of sysexits.h: a file cannot be read.</summary>
    private const int NoInput = 66;

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 128, AllowDuplicateProperties = false };

#pragma warning disable RS0030 // The table is what the command is for, and goes where its caller wants it: no log.
    /// <returns>The exit code: the worst that any of the files deserves.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> files) => RunAsync(files, Console.Out);
#pragma warning restore RS0030

    internal static async Task<int> RunAsync(IReadOnlyList<string> files, TextWriter output)
    {
        if (files.Count == 0)
        {
            await output.WriteLineAsync("Name the files to validate: validate-template FILE.json...");
            return NothingToDo;
        }

        var worst = Fine;
        foreach (var file in files)
        {
            worst = Math.Max(worst, await RunAsync(file, output));
        }

        return worst;
    }

    private static async Task<int> RunAsync(string file, TextWriter output)
    {
        try
        {
            await using var stream = File.OpenRead(PlaceOf(file));
            using var json = await JsonDocument.ParseAsync(stream, Json);
            var result = TemplateValidator.Validate(json.RootElement);
            await ViolationTable.WriteAsync(file, result, output);
            return result.IsValid ? Fine : Wrong;
        }
        catch (JsonException wrong)
        {
            await output.WriteLineAsync($"{file}: not well-formed JSON at line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}, or a member is given twice, or it is nested deeper than {Json.MaxDepth}.");
            return Wrong;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await output.WriteLineAsync($"{file}: cannot be read. Is it there, and may you read it?");
            return NoInput;
        }
    }

    /// <summary><c>dotnet run --project</c> moves to the project's folder; the shell still says where the caller is.</summary>
    private static string PlaceOf(string file) =>
        !File.Exists(file) && Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } caller ? Path.Combine(caller, file) : file;
}
