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
    private const int MostPages = 3_000;

    // A hundred bytes for each word: ten times what is kept of a document.
    private const int MostBytes = 64_000_000;
    private const int MostErrors = 64_000;
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
        using var process = Process.Start(new ProcessStartInfo(Program, ["-bbox-layout", "-enc", "UTF-8", "-l", $"{MostPages}", file, "-"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestRun);
        try
        {
            // It writes a line for each thing that is wrong in a file, and waits until somebody reads them.
            var errors = ReadAsync(process.StandardError.BaseStream, MostErrors, limit.Token);
            using var layout = await ReadAsync(process.StandardOutput.BaseStream, MostBytes, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            using var said = await errors;
            return process.ExitCode == 0 ? new DocumentReading.Read(PdfBlocks.Of(PdfLayout.Lines(layout)), DocumentFacts.None)
                : Encoding.UTF8.GetString(said.ToArray()).Contains("password", StringComparison.OrdinalIgnoreCase) ? new DocumentReading.Refused("It is protected by a password. Save it without one.")
                : new DocumentReading.Refused("It is damaged: pdftotext cannot read it. Save it again as PDF.");
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

    private static async Task<MemoryStream> ReadAsync(Stream output, int most, CancellationToken cancellationToken)
    {
        var kept = new MemoryStream();
        var buffer = new byte[16_384];
        int read;
        while ((read = await output.ReadAsync(buffer, cancellationToken)) > 0)
        {
            // What is more is read and dropped, so that the program can end.
            kept.Write(buffer, 0, Math.Min(read, most - (int)kept.Length));
        }

        kept.Position = 0;
        return kept;
    }
}
