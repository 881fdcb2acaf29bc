using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class AdaptiveCardInvokeTests
{
    private readonly RecordingAdapter _adapter = new();

    [Theory]
    [InlineData(null, "BadRequest", "Missing value property")]
    [InlineData("'text'", "BadRequest", "Value property is not properly formed")]
    [InlineData("{ 'action': 'text' }", "BadRequest", "Value property is not valid")]
    [InlineData("{ }", "BadRequest", "Missing action property")]
    [InlineData("{ 'action': { 'type': 'Action.Submit' } }", "NotSupported", "The action 'Action.Submit'is not supported.")]
    public async Task An_action_that_cannot_be_read_is_refused_with_its_reason(string? value, string code, string message)
    {
        var answer = await InvokeAsync(value);

        Assert.Equal(400, answer.Status);
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        Assert.Equal((400, "application/vnd.microsoft.error"), (body.StatusCode, body.Type));
        var error = Assert.IsType<Error>(body.Value);
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Fact]
    public async Task An_action_is_answered_with_what_the_bot_returns()
    {
        var answer = await InvokeAsync("{ 'action': { 'type': 'Action.Execute', 'verb': 'next', 'data': { 'a': 1 } } }");

        Assert.Equal(200, answer.Status);
        Assert.Equal("next", Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body).Value);
    }

    private async Task<InvokeResponse> InvokeAsync(string? value)
    {
        var activity = new Activity { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", Value = value == null ? null : JToken.Parse(value) };
        using var context = _adapter.Turn(activity);
        await new EchoingHandler().OnTurnAsync(context);
        return Assert.IsType<InvokeResponse>(Assert.Single(_adapter.Sent).Value);
    }

    private sealed class EchoingHandler : ActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
            => Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = invokeValue.Action.Verb });
    }
}
