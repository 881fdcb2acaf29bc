namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>Says at start that PDF files cannot be read, where that is so.</summary>
internal sealed partial class PdfSupportNotice(ILogger<PdfSupportNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!PdfReader.IsInstalled)
        {
            LogMissing(PdfReader.Program);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 3010, Level = LogLevel.Warning, Message = "PDF policy documents are skipped: {Program} is not installed. It comes with poppler-utils (apt-get install poppler-utils, apk add poppler-utils, brew install poppler)")]
    private partial void LogMissing(string program);
}
