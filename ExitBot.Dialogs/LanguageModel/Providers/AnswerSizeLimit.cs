namespace ExitBot.Dialogs.LanguageModel.Providers;

/// <summary>Reads the whole answer, and no more than an answer can have.</summary>
internal sealed class AnswerSizeLimit : DelegatingHandler
{
    public const int MostBytes = 1_000_000;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            return response;
        }
        catch (HttpRequestException tooLarge) when (tooLarge.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            response.Dispose();
            throw new ModelUnavailableException(UnavailableReason.Unreadable);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
