using ExitBot.Bot.Reminders;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.Reminders;

/// <summary>What is due as the days go by. Today is Friday, 20 November 2026, 10:00 in Greenwich; Kim's last day is 4 December.</summary>
public sealed class ChecklistReminderTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private readonly SentNotices _notices = new();
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync() => _channel = await FakeChannel.StartAsync("/_connector");

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task The_person_hears_of_it_the_day_before_and_on_the_day()
    {
        await using var host = StartHost();
        var person = await BeginAsync(host);
        var before = Heard(person);

        // Thursday, 26 November, 10:00: what is due on Friday.
        _clock.Advance(TimeSpan.FromDays(6));
        var reminder = (await _channel.Log.TakenAsync(person.ConversationId, before + 1))[^1];

        Assert.Contains("Due soon", reminder.Text, StringComparison.Ordinal);
        Assert.Contains("Hand over projects", reminder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Return laptop", reminder.Text, StringComparison.Ordinal);
        Assert.Equal(["checklist"], reminder.Buttons);

        // Friday.
        _clock.Advance(TimeSpan.FromDays(1));
        var next = await _channel.Log.TakenAsync(person.ConversationId, before + 2);
        Assert.Equal(before + 2, next.Count);
    }

    [Fact]
    public async Task What_is_overdue_is_told_to_its_owner_also_to_others()
    {
        await using var host = StartHost();
        await BeginAsync(host);

        // Monday, 7 December: everything is overdue.
        _clock.Advance(TimeSpan.FromDays(17));
        await Deadline.UntilAsync(() => _notices.Sent.Count >= 2, "mails to the owners");

        var it = Assert.Single(_notices.Sent, notice => notice.Address == "it@example.com");
        Assert.Contains("Close accounts and access", it.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Return laptop", it.Body, StringComparison.Ordinal);
        Assert.Single(_notices.Sent, notice => notice.Address == "hr@example.com");
    }

    [Fact]
    public async Task An_owner_who_can_be_reached_in_teams_hears_of_it_there_and_the_others_by_mail()
    {
        await using var host = StartHost(new() { ["Checklist:Owners:it"] = "teams:it-desk; it@example.com", ["Checklist:Owners:hr"] = "teams:nobody-there; hr@example.com" });
        var it = FakePerson.OnTeams(host.Client, host.Database, _channel, "it-desk");
        await it.JoinsAsync();
        await BeginAsync(host);
        var before = Heard(it);

        _clock.Advance(TimeSpan.FromDays(17));
        var told = (await _channel.Log.TakenAsync(it.ConversationId, before + 1))[^1];
        await Deadline.UntilAsync(() => _notices.Sent.Count >= 1, "a mail to HR");

        Assert.Contains("Close accounts and access", told.Text, StringComparison.Ordinal);
        Assert.All(_notices.Sent, notice => Assert.Equal("hr@example.com", notice.Address));
    }

    [Fact]
    public async Task What_is_done_is_not_spoken_of()
    {
        await using var host = StartHost();
        var person = await BeginAsync(host);
        await person.SaysAsync("everything is done");
        var before = Heard(person);

        _clock.Advance(TimeSpan.FromDays(17));
        await Deadline.UntilAsync(() => _notices.Sent.Count >= 2, "mails to the owners");

        Assert.Equal(before, Heard(person));
    }

    private static async Task<FakePerson> BeginAsync(ExitBotHost host, FakeChannel channel)
    {
        var person = FakePerson.OnEmulator(host, channel);
        await person.SaysAsync("checklist");
        await person.SaysAsync("my last day is 4 December");
        return person;
    }

    private Task<FakePerson> BeginAsync(ExitBotHost host) => BeginAsync(host, _channel);

    private int Heard(FakePerson person) => _channel.Log.TakenSoFar(person.ConversationId).Count;

    private ExitBotHost StartHost(Dictionary<string, string>? owners = null) => ExitBotHost.Start(
        settings: new Dictionary<string, string>(owners ?? new() { ["Checklist:Owners:it"] = "it@example.com", ["Checklist:Owners:hr"] = "hr@example.com" })
        {
            ["Checklist:Every"] = "00:00:01",
            ["Mail:Host"] = "localhost",
            ["Mail:From"] = "exitbot@example.com",
        },
        swap: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)).Replace(ServiceDescriptor.Singleton<IOwnerNotices>(_notices)));

    private sealed class SentNotices : IOwnerNotices
    {
        private readonly List<(string Address, string Body)> _sent = [];

        public IReadOnlyList<(string Address, string Body)> Sent
        {
            get
            {
                lock (_sent)
                {
                    return [.. _sent];
                }
            }
        }

        public Task<bool> SendAsync(string address, string subject, string body, Guid id, CancellationToken cancellationToken)
        {
            lock (_sent)
            {
                _sent.Add((address, body));
            }

            return Task.FromResult(true);
        }
    }
}
