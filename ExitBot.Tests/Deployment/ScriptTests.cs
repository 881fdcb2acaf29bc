using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Deployment;

/// <summary>What all scripts have in common, and what they do where the tools they call are stand-ins that write down how they were called.</summary>
public sealed class ScriptTests : IDisposable
{
    private const int Usage = 64;
    private static readonly string Scripts = Path.Combine(SourceTree.Root, "deployment/scripts");
    private readonly TempFolder _folder = new();

    private static readonly string[] Names =
    [
        "deployment/scripts/add-migration", "deployment/scripts/backup", "deployment/scripts/backup-loop", "deployment/scripts/deploy", "deployment/scripts/deploy-prod",
        "deployment/scripts/load-test", "deployment/scripts/migrate", "deployment/scripts/restore", "deployment/scripts/smoke-test", "deployment/heroku/start", "manifest/build.sh",
    ];

    public static TheoryData<string> All => [.. Names];

    private string Calls => File.Exists(_folder.File("calls")) ? File.ReadAllText(_folder.File("calls")) : string.Empty;

    [Fact]
    public void No_script_is_left_out()
    {
        var found = Directory.GetFiles(Scripts).Select(Path.GetFileName).Where(name => name is not ("common" or "load-test.mjs")).Select(name => $"deployment/scripts/{name}");

        Assert.Superset(found.ToHashSet(), Names.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_script_stops_at_the_first_failure_and_explains_itself(string script)
    {
        var (exitCode, output) = await Tool.RunAsync(Path.Combine(SourceTree.Root, script), "--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("--dry-run", output, StringComparison.Ordinal);
        Assert.Contains("\nset -euo pipefail\n", SourceTree.Read(script), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("deploy")]
    [InlineData("deploy-prod")]
    [InlineData("load-test")]
    [InlineData("restore")]
    [InlineData("smoke-test")]
    public async Task An_option_that_is_none_is_named(string script)
    {
        var (exitCode, output) = await RunAsync(script, "--colour");

        Assert.Equal(Usage, exitCode);
        Assert.Contains("--colour", output, StringComparison.Ordinal);
    }

    [ToolFact("shellcheck")]
    [Trait("Category", "Server")]
    public async Task Shellcheck_finds_nothing()
    {
        var (exitCode, output) = await Tool.RunAsync(
            "shellcheck", ["--external-sources", "test.sh", "deployment/docker/health-check", "deployment/scripts/common", .. Names], input: null, folder: SourceTree.Root);

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Deploy_checks_what_it_needs_before_it_does_anything()
    {
        Shim("docker", "[[ $* != *info* ]]");

        var (exitCode, output) = await RunAsync("deploy", "start");

        Assert.Equal(69, exitCode);
        Assert.Contains("engine does not answer", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" up ", Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_removes_data_only_when_it_was_told_so_twice()
    {
        Shim("docker");

        var (refused, _) = await RunAsync("deploy", "clean");
        Assert.Equal(Usage, refused);
        Assert.DoesNotContain("--volumes", Calls, StringComparison.Ordinal);

        var (done, _) = await RunAsync("deploy", "clean", "--yes");
        Assert.Equal(0, done);
        Assert.Contains("down --volumes", Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_of_a_deployment_calls_nothing()
    {
        Shim("docker");
        Shim("kubectl");

        var (exitCode, output) = await RunAsync("deploy-prod", "--target", "kubernetes", "--version", "1.2.3", "--dry-run");

        Assert.Equal(0, exitCode);
        Assert.Contains("would run: kubectl apply", output, StringComparison.Ordinal);
        Assert.Empty(Calls);
    }

    [Fact]
    public async Task A_new_version_that_fails_its_smoke_test_is_taken_back()
    {
        Shim("docker");
        Shim("kubectl");
        Shim("curl", "exit 22");

        var (exitCode, output) = await RunAsync("deploy-prod", "--target", "kubernetes", "--version", "1.2.3", "--url", "http://127.0.0.1:9", "--wait", "0");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("the one before runs again", output, StringComparison.Ordinal);
        string[] order = ["docker build", "docker push", "kubectl --namespace exitbot delete job", "kubectl apply", "rollout status", "rollout undo"];
        Assert.Equal(order, order.OrderBy(call => Calls.IndexOf(call, StringComparison.Ordinal)));
        Assert.All(order, call => Assert.Contains(call, Calls, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_on_bare_linux_takes_over_one_instance_at_a_time_and_the_link_goes_back_when_one_fails()
    {
        Directory.CreateDirectory(_folder.File("opt/releases/1.0.0"));
        File.CreateSymbolicLink(_folder.File("opt/current"), _folder.File("opt/releases/1.0.0"));
        File.WriteAllText(_folder.File("settings"), "# A server's.\nDatabase__Provider=PostgreSql\nConnectionStrings__ExitBot=\"Host=db;Password=a b\"\n");
        Shim("dotnet", "if [[ $1 == publish ]]; then mkdir -p \"${*: -1}\"; touch \"${*: -1}/ExitBot.Bot.dll\"; fi; echo \"with ${ConnectionStrings__ExitBot:-nothing}\" >> \"$CALLS\"");
        Shim("systemctl");

        // The second instance of the new version does not get ready.
        Shim("curl", $$"""if [[ $* == *:4002* && $(readlink {{_folder.File("opt/current")}}) == *2.0.0 ]]; then exit 22; fi; case "$*" in *nowhere*) echo -n 404 ;; *api/messages*) echo -n 405 ;; *http_code*) echo -n 200 ;; esac""");

        var (exitCode, output) = await RunAsync("deploy-prod", "--target", "systemd", "--version", "2.0.0", "--wait", "0");

        Assert.Equal(70, exitCode);
        Assert.Contains("1.0.0 runs again", output, StringComparison.Ordinal);
        Assert.Equal(["4001", "4002", "4001", "4002"], Calls.Split('\n').Where(call => call.StartsWith("systemctl restart", StringComparison.Ordinal)).Select(call => call.Split('@')[1]));
        Assert.EndsWith("1.0.0", new DirectoryInfo(_folder.File("opt/current")).LinkTarget, StringComparison.Ordinal);
        Assert.Contains("releases/2.0.0/ExitBot.Bot.dll --migrate\nwith Host=db;Password=a b\n", Calls, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("opt/releases/2.0.0/scripts/backup")));
    }

    [Fact]
    public async Task A_file_of_sqlite_is_left_to_the_service_that_has_it_open()
    {
        Shim("dotnet", "if [[ $1 == publish ]]; then mkdir -p \"${*: -1}\"; fi");
        Shim("systemctl");
        Shim("curl", """case "$*" in *nowhere*) echo -n 404 ;; *api/messages*) echo -n 405 ;; *http_code*) echo -n 200 ;; esac""");

        var (exitCode, output) = await RunAsync("deploy-prod", "--target", "systemd", "--version", "1.0.0", "--wait", "0");

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("--migrate", Calls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_sql_server_is_checked_and_shows_no_password()
    {
        Shim("sqlcmd");

        var (exitCode, output) = await RunAsync("backup", "--database", "SqlServer", "--to", _folder.File("backups"));

        Assert.Equal(0, exitCode);
        Assert.Contains("BACKUP DATABASE [ExitBot]", Calls, StringComparison.Ordinal);
        Assert.Contains("RESTORE VERIFYONLY", Calls, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", Calls + output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heroku_settings_become_ours()
    {
        var (exitCode, output) = await Tool.RunAsync(
            Path.Combine(SourceTree.Root, "deployment/heroku/start"),
            ["--dry-run"],
            input: null,
            new Dictionary<string, string> { ["PORT"] = "4711", ["DATABASE_URL"] = "postgres://kim:canary%40x@db.example:5433/d1?sslmode=require" });

        Assert.Equal(0, exitCode);
        Assert.Contains("Urls=http://0.0.0.0:4711", output, StringComparison.Ordinal);
        Assert.Contains("Host=db.example;Port=5433;Database=d1;Username=kim;Password=***", output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void Shim(string tool, string body = "")
    {
        var file = _folder.File($"bin/{tool}");
        Directory.CreateDirectory(_folder.File("bin"));
        File.WriteAllText(file, $"#!/usr/bin/env bash\necho \"{tool} $*\" >> '{_folder.File("calls")}'\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments) => Tool.RunAsync(
        Path.Combine(Scripts, script),
        arguments,
        input: null,
        new Dictionary<string, string>
        {
            ["PATH"] = $"{_folder.File("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["MSSQL_SA_PASSWORD"] = "canary",
            ["RELEASES"] = _folder.File("opt"),
            ["EXITBOT_PORTS"] = "4001 4002",
            ["EXITBOT_SETTINGS"] = _folder.File("settings"),
            ["SETTLE"] = "0",
            ["CALLS"] = _folder.File("calls"),
        });
}
