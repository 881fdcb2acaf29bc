using System.Net;
using ExitBot.Bot.Api;
using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Operations;
using ExitBot.Dialogs.Conversations;
using ExitBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ExitBot.Tests.Api;

/// <summary>A resource as later ones will be, on what all resources share: a body with its rules, and a list.</summary>
public sealed class SampleApi : IAsyncLifetime
{
    public const string Path = "/api/v1/samples";
    public const string Key = "sample-key-0123456789abcdef01";

    private readonly WebApplication _app = Build();

    internal HttpClient Client { get; private set; } = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        Client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(ApiClient.Key(Key, "chat")!);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddOperations(builder.Configuration).AddBotAuthentication().AddApiKeys().AddApi().AddSingleton(TimeProvider.System);

        var app = builder.Build();
        app.UseApi();
        var samples = app.MapApi().MapGroup("/samples").RequireApiRole(ApiRole.Chat);
        samples.MapPost("", Take).RequestExample(new SampleRequest("a", Count: null, new SampleUser("u"), At: null));
        samples.MapGet("", (PageRequest page) => ItemList.Of(page, [.. Numbers(page)], PlaceOf, number => new { number }));
        samples.MapGet("/broken", string () => throw new InvalidOperationException("a secret of ours"));

        // As EF wraps a failure of the driver that it takes for a passing one.
        samples.MapGet("/away", string () => throw new InvalidOperationException("likely transient", new NpgsqlException("a secret of ours")));
        return app;
    }

    private static Ok<SampleAnswer> Take(SampleRequest request)
    {
        var errors = new FieldErrors();
        if (request.Name is null or "")
        {
            errors.Add("name", "is missing.");
        }

        if (request.User?.Id is null)
        {
            errors.Add("user.id", "is missing.");
        }

        errors.ThrowIfAny();
        return TypedResults.Ok(new SampleAnswer(request.Name!, request.Count, request.At, SampleKind.FirstOfAll));
    }

    private static IEnumerable<int> Numbers(PageRequest page)
    {
        var from = page.After is { } place ? (int)place.At.UtcTicks : 45;
        return Enumerable.Range(1, from - 1).Reverse().Take(page.Limit + 1);
    }

    private static ListPlace PlaceOf(int number) => new(new DateTimeOffset(number, TimeSpan.Zero), Guid.Empty);

    private sealed record SampleRequest(string? Name, int? Count, SampleUser? User, DateTimeOffset? At);

    private sealed record SampleUser(string? Id);

    private sealed record SampleAnswer(string DisplayName, int? Count, DateTimeOffset? At, SampleKind SampleKind);

    private enum SampleKind
    {
        FirstOfAll,
    }
}
