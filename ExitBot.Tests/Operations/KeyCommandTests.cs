using System.Net;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Operations;

/// <summary>Keys that are made and revoked by the command line, while a service runs on the same database.</summary>
public sealed class KeyCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private (string, string)[] Settings => [("ConnectionStrings__ExitBot", $"Data Source={_folder.File("exitbot.db")}"), ("ASPNETCORE_ENVIRONMENT", "Production")];

    [Fact]
    public async Task A_key_works_from_when_it_was_added_until_it_is_revoked_and_lies_nowhere_in_the_database()
    {
        await using var service = await ExitBotProcess.StartAsync([.. Settings.Take(1)]);
        var key = await AddAsync("shop", "--roles", "chat,debug", "--days", "30");

        using var known = await service.Client.CallAsync("GET", ChatCaller.Sessions, key);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        using var other = await service.Client.CallAsync("GET", ApiClient.DeadLetters, key);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);

        var (_, list) = await RunAsync("keys", "list");
        Assert.Contains("shop", list, StringComparison.Ordinal);
        Assert.DoesNotContain(key, list, StringComparison.Ordinal);

        var (revoked, _) = await RunAsync("keys", "revoke", "shop");
        Assert.Equal(0, revoked);
        await Deadline.UntilAsync(
            async () =>
            {
                using var refused = await service.Client.CallAsync("GET", ChatCaller.Sessions, key);
                return refused.StatusCode == HttpStatusCode.Unauthorized;
            },
            "the revoked key refused");
        Assert.All(Directory.GetFiles(_folder.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)), file => Assert.DoesNotContain(key, System.Text.Encoding.Latin1.GetString(ReadShared(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_is_replaced_by_a_second_one_of_its_name_without_a_gap()
    {
        var first = await AddAsync("shop", "--roles", "chat");
        var (_, list) = await RunAsync("keys", "list");
        var id = list.Split('\n').Single(line => line.Contains("shop", StringComparison.Ordinal)).Split(' ')[0];
        var second = await AddAsync("shop", "--roles", "chat");
        await RunAsync("keys", "revoke", id);

        await using var service = await ExitBotProcess.StartAsync([.. Settings.Take(1)]);
        using var old = await service.Client.CallAsync("GET", ChatCaller.Sessions, first);
        using var now = await service.Client.CallAsync("GET", ChatCaller.Sessions, second);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (old.StatusCode, now.StatusCode));
    }

    [Fact]
    public async Task A_script_reads_the_key_from_standard_output_where_no_log_stands()
    {
        var answer = await ExitBotProcess.AnswerOfAsync(["keys", "add", "shop", "--roles", "chat"], Settings);

        var lines = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Key \"shop\"", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("exitbot_", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys", "add", "shop", "--roles", "chief", "chief")]
    [InlineData("keys", "add", "shop", "--roles", "", "Roles")]
    [InlineData("keys", "add", "shop", "--colour", "red", "--colour")]
    [InlineData("keys", "add", "shop", "--per-minute", "none", "PerMinute")]
    [InlineData("keys", "add", "shop", "--expires", "soon", "ExpiresAt")]
    public async Task What_is_wrong_with_a_key_is_said(string first, string second, string third, string fourth, string fifth, string says)
    {
        var (exitCode, output) = await RunAsync(first, second, third, fourth, fifth);

        Assert.Equal(64, exitCode);
        Assert.Contains(says, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_nobody_has_cannot_be_revoked()
    {
        var (exitCode, output) = await RunAsync("keys", "revoke", "nobody");

        Assert.Equal(66, exitCode);
        Assert.Contains("keys list", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> AddAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(["keys", "add", .. arguments]);
        Assert.True(exitCode == 0, output);
        return output.Split('\n').Single(line => line.StartsWith("exitbot_", StringComparison.Ordinal)).Trim();
    }

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => ExitBotProcess.RunToItsEndAsync(arguments, Settings);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
