using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Api;

/// <summary>People who tell the service a canary, over hosts that follow one another on one database file, each as many days later as it is told.</summary>
public abstract class PeopleWithData : IAsyncLifetime, IDisposable
{
    private protected const string Canary = "the canary of 4711";

    private readonly TempFolder _folder = new();

    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    private protected string DatabasePath => _folder.File("exitbot.db");

    private protected FakeChannel Channel => _channel;

    public async Task InitializeAsync() => _channel = await FakeChannel.StartAsync("/_connector");

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Has a task with the canary.</summary>
    private protected async Task<FakePerson> KeepsAsync(ExitBotHost host)
    {
        var person = FakePerson.OnEmulator(host, _channel);
        await person.SaysAsync("checklist");
        await person.SaysAsync($"add bring back the {Canary}");
        return person;
    }

    /// <summary>Begins a template for the canary.</summary>
    private protected async Task<FakePerson> BuildsAsync(ExitBotHost host)
    {
        var person = FakePerson.OnEmulator(host, _channel);
        await person.SaysAsync("whatsapp template");
        await person.SaysAsync($"news of {Canary}");
        await person.SaysAsync("marketing");
        return person;
    }

    private protected static async Task<string> InterviewAsync(ExitBotHost host, FakePerson person) =>
        (string)(await host.Client.GetJsonAsync($"{PathOf(person)}/export"))["interviews"]![0]!["id"]!;

    private protected static string PathOf(FakePerson person) => $"/api/v1/people/{Uri.EscapeDataString(person.Id)}";

    /// <summary>Begins, tells the canary, skips the rest, and submits.</summary>
    private protected async Task<FakePerson> SubmitsAsync(ExitBotHost host)
    {
        var person = FakePerson.OnEmulator(host, _channel);
        await person.SaysAsync("exit interview");
        await person.AgreesAsync();
        await person.SaysAsync("skip");
        var replies = await person.SaysAsync($"My manager said it, {Canary}.");
        while (replies[^1].QuestionNumber is not null)
        {
            replies = await person.SaysAsync("skip");
        }

        await person.SaysAsync("submit");
        Assert.Equal("Completed", host.Database.StatusOf(person));
        return person;
    }

    /// <summary>Begins, tells the reason and the canary, and stops.</summary>
    private protected async Task<FakePerson> TellsAsync(ExitBotHost host)
    {
        var person = FakePerson.OnEmulator(host, _channel);
        await person.SaysAsync("exit interview");
        await person.AgreesAsync();
        await person.SaysAsync("skip");
        await person.SaysAsync($"My manager said it, {Canary}.");
        await person.SaysAsync("stop");
        return person;
    }

    private protected ExitBotHost Start(int days = 0, params (string Key, string Value)[] settings) => ExitBotHost.Start(
        settings: new Dictionary<string, string>(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))) { ["Clock:Offset"] = $"{days}.00:00:00" },
        databaseFile: DatabasePath);
}
