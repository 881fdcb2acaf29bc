using ExitBot.Tests.Fakes;
using Microsoft.Playwright;

namespace ExitBot.Tests.Browser;

/// <summary>A service, a Playground and an open page that belong to one test.</summary>
internal sealed class PlaygroundChat : IAsyncDisposable
{
    private readonly AgentsPlayground _playground;
    private readonly IPage _page;

    private PlaygroundChat(ExitBotProcess service, AgentsPlayground playground, IPage page)
    {
        Service = service;
        _playground = playground;
        _page = page;
        Page = new ChatPage(page);
    }

    public ExitBotProcess Service { get; }

    public ChatPage Page { get; }

    public static async Task<PlaygroundChat> OpenAsync(Chromium chromium)
    {
        var service = await ExitBotProcess.StartAsync();
        AgentsPlayground? playground = null;
        try
        {
            playground = await AgentsPlayground.StartAsync(service.Address);
            return new PlaygroundChat(service, playground, await chromium.OpenAsync(playground.Address));
        }
        catch
        {
            await (playground?.DisposeAsync() ?? ValueTask.CompletedTask);
            await service.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _playground.DisposeAsync();
        await Service.DisposeAsync();
        await _page.CloseAsync();
    }
}
