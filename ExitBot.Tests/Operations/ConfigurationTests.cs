using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Operations;

/// <summary>What a wrong setting does: the process ends with 78 and says which key, what is wrong and what would be right.</summary>
public sealed class ConfigurationTests
{
    public static TheoryData<string, string, string> WrongSettings => new()
    {
        // A number, a time, a choice and a truth that are none.
        { "Turns__MaxConcurrent", "many", "Turns:MaxConcurrent is 'many', which is no whole number." },
        { "Turns__Drain", "soon", "Turns:Drain is 'soon', which is no time like 00:00:30" },
        { "Database__Provider", "Oracle", "Database:Provider is 'Oracle', which is no value of Sqlite, SqlServer, PostgreSql." },
        { "Health__ModelRequired", "perhaps", "Health:ModelRequired is 'perhaps', which is no true or false." },

        // Out of range.
        { "RateLimits__PerMinute", "0", "RateLimits:PerMinute is 0, but must be from 1 to 100000." },
        { "Sessions__MaxConcurrent", "0", "Sessions:MaxConcurrent is 0, but must be from 1 to 1000000." },
        { "Shutdown__Notice", "01:00:00", "Shutdown:Notice is 01:00:00, but must be from 00:00:00 to 00:02:00." },
        { "Limits__HeaderBytes", "1", "Limits:HeaderBytes is 1, but must be from 4096 to 262144." },
        { "Logs__Days", "0", "Logs:Days is 0, but must be from 1 to 365." },

        // Networks and addresses that are none.
        { "Proxy__Networks__0", "nginx", "Proxy:Networks has 'nginx', which is not a network" },
        { "Monitoring__Networks__0", "10.0.0.1/99", "Monitoring:Networks has '10.0.0.1/99', which is not a network" },
        { "OpenTelemetry__Endpoint", "collector", "OpenTelemetry:Endpoint is 'collector', which is no address" },

        { "PublicUrl", "exitbot.example", "PublicUrl is 'exitbot.example', which is no web address" },
        { "PublicUrl", "https://me:pass@word@exitbot.example", "PublicUrl is '…@exitbot.example', which is no web address" },
        { "Clock__Offset", "tomorrow", "Clock:Offset is 'tomorrow', which is no time" },

        // What belongs together.
        { "Mail__Host", "smtp.example.com", "Mail:From is missing" },
        { "MicrosoftAppPassword", "canary-secret", "MicrosoftAppId is missing although MicrosoftAppPassword" },

        // Secrets in files.
        { "MicrosoftAppPassword__File", "/nowhere/password", "MicrosoftAppPassword__File names /nowhere/password, which cannot be read or is empty" },
        { "ConnectionStrings__ExitBot", "Host=there", "ConnectionStrings:ExitBot is not a SQLite connection string" },
    };

    [Theory]
    [MemberData(nameof(WrongSettings))]
    public async Task A_wrong_setting_stops_the_start_and_is_named_with_its_remedy(string key, string value, string says)
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync((key, value));

        Assert.Equal(78, exitCode);
        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-secret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_Development_the_clock_cannot_be_moved()
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(("ASPNETCORE_ENVIRONMENT", "Production"), ("Clock__Offset", "1.00:00:00"));

        Assert.Equal(78, exitCode);
        Assert.Contains("Clock:Offset is 1.00:00:00, but is for Development only", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_command_starts_no_service()
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(["validate-templates", "spring.json"]);

        Assert.Equal(64, exitCode);
        Assert.Contains("'validate-templates' is no command.", output, StringComparison.Ordinal);
        Assert.Contains("validate-template FILE", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_wrong_settings_are_told_at_once()
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(
            ("Turns__MaxConcurrent", "many"), ("RateLimits__PerMinute", "0"), ("Proxy__Networks__0", "nginx"), ("MicrosoftAppType", "Big"), ("MicrosoftAppPassword__File", "/nowhere"));

        Assert.Equal(78, exitCode);
        Assert.All(
            ["Turns:MaxConcurrent", "RateLimits:PerMinute", "Proxy:Networks", "MicrosoftAppType", "MicrosoftAppPassword__File"],
            key => Assert.Contains($"ExitBot does not start: {key}", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_config_shows_what_counts_and_hides_secrets()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("password"), "canary-secret\n");

        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(
            ["--check-config"],
            ("MicrosoftAppId", "0197f3c2-a4b1-4c0d-9a1e-5b6c7d8e9f00"),
            ("MicrosoftAppPassword__File", folder.File("password")),
            ("Api__Keys__0__Name", "shop"),
            ("Api__Keys__0__Key", "canary-secret-0123456789abcdef"),
            ("Api__Keys__0__Roles", "chat"),
            ("RateLimits__PerMinuet", "3"));

        Assert.Equal(0, exitCode);
        Assert.Contains("MicrosoftAppPassword = ***", output, StringComparison.Ordinal);
        Assert.Contains("Api:Keys:0:Key = ***", output, StringComparison.Ordinal);
        Assert.Contains("Api:Keys:0:Name = shop", output, StringComparison.Ordinal);
        Assert.Contains("RateLimits:PerMinute = 60", output, StringComparison.Ordinal);
        Assert.Contains("# RateLimits:PerMinuet is set, and nobody reads it", output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-secret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_config_says_what_is_wrong()
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(["--check-config"], ("Turns__MaxConcurrent", "0"));

        Assert.Equal(78, exitCode);
        Assert.Contains("Turns:MaxConcurrent is 0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_config_reads_the_connection_string()
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(["--check-config"], ("Database__Provider", "SqlServer"));

        Assert.Equal(78, exitCode);
        Assert.Contains("ConnectionStrings:ExitBot does not name a SQL Server and a database", output, StringComparison.Ordinal);
    }
}
