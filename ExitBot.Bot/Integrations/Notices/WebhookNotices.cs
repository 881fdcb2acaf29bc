using System.Net;
using ExitBot.Bot.Escalations;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Integrations.Notices;

/// <summary>Posts JSON to the address; a repeat has the same Idempotency-Key.</summary>
internal sealed class WebhookNotices(IHttpClientFactory clients) : INoticeChannel
{
    public const string Client = "escalation-notices";

    public RecipientKind Kind => RecipientKind.Webhook;

    public async Task<NoticeOutcome> SendAsync(DueNotice notice, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(Client);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(notice.Recipient))
        {
            Content = JsonContent.Create(new
            {
                text = $"{NoticeText.Subject(notice)}\n\n{NoticeText.Body(notice)}",
                @case = notice.Case.ToString(),
                category = CategoryName.Of(notice.Category),
                severity = NoticeText.SeverityOf(notice),
                due_at = notice.DueAt,
                passed_on = notice.Kind == NoticeKind.PassedOn,
            }),
        };
        request.Headers.Add("Idempotency-Key", notice.Id.ToString("N"));
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? new NoticeOutcome.Sent()
                : IsPassing(response.StatusCode) ? new NoticeOutcome.Retry($"The webhook answered {(int)response.StatusCode}.")
                : new NoticeOutcome.Refused($"The webhook answered {(int)response.StatusCode}.");
        }
        catch (HttpRequestException failed)
        {
            return new NoticeOutcome.Retry($"The webhook cannot be reached ({failed.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new NoticeOutcome.Retry("The webhook did not answer in time.");
        }
    }

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;
}
