using System.Diagnostics;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Deployment;

/// <summary>nginx with the configuration that is deployed, in front of services on this machine.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private static readonly string[] OfTemporaryFiles = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

    private readonly TempFolder _folder = new();
    private Process? _process;

    public string ConfigurationFile => _folder.File("nginx.conf");

    public Uri Address { get; private set; } = new("https://localhost");

    /// <param name="services">Addresses like 127.0.0.1:8080.</param>
    public static async Task<Nginx> ConfigureAsync(params IEnumerable<string> services)
    {
        var nginx = new Nginx();
        var folder = nginx._folder;
        var (made, problem) = await Tool.RunAsync("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-keyout", folder.File("privkey.pem"), "-out", folder.File("fullchain.pem"));
        Assert.True(made == 0, problem);
        nginx.Address = new Uri($"https://localhost:{LocalPort.Free()}");
        var template = SourceTree.Read("deployment/nginx/exitbot.conf.template");
        var server = template.Split('\n').Single(line => line.Contains("server exitbot:8080", StringComparison.Ordinal));
        var site = template
            .Replace(server, string.Join('\n', services.Select(service => server.Replace("exitbot:8080", service, StringComparison.Ordinal))), StringComparison.Ordinal)
            .Replace("${EXITBOT_HOST}", "localhost", StringComparison.Ordinal)
            .Replace("/etc/nginx/tls", folder.Path, StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{LocalPort.Free()};", StringComparison.Ordinal)
            .Replace("listen 443 ", $"listen 127.0.0.1:{nginx.Address.Port} ", StringComparison.Ordinal);
        var paths = string.Concat(OfTemporaryFiles.Select(kind => $"{kind}_temp_path {folder.File(kind)}; "));
        await File.WriteAllTextAsync(nginx.ConfigurationFile, $"pid {folder.File("pid")}; daemon off; error_log stderr; events {{}} http {{ access_log off; {paths} {site} }}");
        return nginx;
    }

    public static async Task<Nginx> StartAsync(params IEnumerable<string> services)
    {
        var nginx = await ConfigureAsync(services);
        nginx._process = Process.Start(new ProcessStartInfo(Tool.Find("nginx")!, ["-c", nginx.ConfigurationFile]) { RedirectStandardError = true })!;
        nginx._process.BeginErrorReadLine();
        using var client = nginx.CreateClient(new HttpClientHandler());
        await Deadline.UntilAsync(
            async () =>
            {
                try
                {
                    return (await client.GetAsync("/health/live")).IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "nginx to answer");
        return nginx;
    }

    /// <summary>A caller that takes the certificate as it is.</summary>
    public HttpClient CreateClient(HttpClientHandler handler, DelegatingHandler? outer = null)
    {
        handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
        if (outer is not null)
        {
            outer.InnerHandler = handler;
        }

        return new HttpClient((HttpMessageHandler?)outer ?? handler) { BaseAddress = Address, Timeout = Deadline.Longest };
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Dispose();
    }
}
