using System.Globalization;
using Microsoft.Bot.Builder;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class PipelineTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _steps = [];

    [Fact]
    public async Task Middleware_runs_in_order_around_the_bot()
    {
        _adapter.Use(Step("one")).Use(Step("two"));
        using var context = _adapter.Turn();

        await _adapter.RunAsync(context, Bot);

        Assert.Equal(["one", "two", "bot", "after two", "after one"], _steps);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        _adapter.Use(Step("one")).Use(new AnonymousReceiveMiddleware((_, _, _) => Task.CompletedTask));
        using var context = _adapter.Turn();

        await _adapter.RunAsync(context, Bot);

        Assert.Equal(["one", "after one"], _steps);
    }

    [Fact]
    public async Task An_error_goes_to_the_error_handler_with_its_turn()
    {
        using var context = _adapter.Turn();
        var failure = new InvalidOperationException("broken");
        _adapter.OnTurnError = (turn, error) =>
        {
            Assert.Same(context, turn);
            Assert.Same(failure, error);
            _steps.Add("handled");
            return Task.CompletedTask;
        };

        await _adapter.RunAsync(context, (_, _) => throw failure);

        Assert.Equal(["handled"], _steps);
    }

    [Fact]
    public async Task Without_a_handler_the_error_reaches_the_caller()
    {
        using var context = _adapter.Turn();

        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(context, (_, _) => throw new InvalidOperationException()));
    }

    [Theory]
    [InlineData("de-AT", "de-AT")]
    [InlineData("no such language", null)]
    [InlineData(null, null)]
    public async Task The_turn_runs_in_the_language_of_the_activity(string? locale, string? expected)
    {
        var before = CultureInfo.CurrentCulture.Name;
        var activity = RecordingAdapter.Message("hello");
        activity.Locale = locale;
        using var context = _adapter.Turn(activity);
        string? during = null;

        await _adapter.RunAsync(context, (_, _) =>
        {
            during = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(expected ?? before, during);
        Assert.Equal(expected, context.Locale);
    }

    [Fact]
    public async Task A_set_of_middleware_is_middleware_too()
    {
        _adapter.Use(new MiddlewareSet().Use(Step("inner"))).Use(Step("outer"));
        using var context = _adapter.Turn();

        await _adapter.RunAsync(context, Bot);

        Assert.Equal(["inner", "after inner", "outer", "bot", "after outer"], _steps);
    }

    private AnonymousReceiveMiddleware Step(string name) => new(async (_, next, cancellationToken) =>
    {
        _steps.Add(name);
        await next(cancellationToken);
        _steps.Add("after " + name);
    });

    private Task Bot(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _steps.Add("bot");
        return Task.CompletedTask;
    }
}
