using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>By poppler's pdftotext, a process of its own: it gets so much time, and so much of what it says is read.</summary>
internal sealed class PdfReader : IDocumentReader
{
    public const string Program = "pdftotext";
    private const int MostCharacters = 2_000_000;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(30);

    public IReadOnlyCollection<string> Extensions { get; } = [".pdf"];

    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, Program)) || File.Exists(Path.Combine(folder, Program + ".exe")));

    public async Task<DocumentReading> ReadAsync(byte[] content, CancellationToken cancellationToken)
    {
        if (!content.AsSpan(0, Math.Min(content.Length, 1_024)).StartsWith("%PDF"u8))
        {
            return new DocumentReading.Refused("It is no PDF, whatever its name says. Give it the extension of what it is.");
        }

        // A pipe would do for most files, but poppler has to jump around in them.
        var file = Path.Combine(Path.GetTempPath(), $"exitbot-{Guid.CreateVersion7():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(file, content, cancellationToken);
            return await RunAsync(file, cancellationToken);
        }
        catch (Win32Exception)
        {
            return new DocumentReading.Refused("PDF files are read by pdftotext, which is not installed. Install poppler-utils, then change the file or start again.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<DocumentReading> RunAsync(string file, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["-q", "-enc", "UTF-8", "-eol", "unix", file, "-"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestRun);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var text = await ReadAsync(process.StandardOutput, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? new DocumentReading.Read([.. LineBlocks.Of(text)], DocumentFacts.None)
                : (await errors).Contains("password", StringComparison.OrdinalIgnoreCase) || process.ExitCode == 3 ? new DocumentReading.Refused("It is protected by a password. Save it without one.")
                : new DocumentReading.Refused("It is damaged: pdftotext cannot read it.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DocumentReading.Refused($"pdftotext needs more than {LongestRun.TotalSeconds:0} seconds for it. Divide it.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<string> ReadAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[16_384];
        int read;
        while (text.Length < MostCharacters && (read = await output.ReadAsync(buffer, cancellationToken)) > 0)
        {
            text.Append(buffer, 0, read);
        }

        // What is more is read and dropped, so that the program can end.
        while (await output.ReadAsync(buffer, cancellationToken) > 0)
        {
        }

        return text.ToString();
    }
}
