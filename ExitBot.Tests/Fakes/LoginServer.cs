using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Fakes;

/// <summary>The token endpoint of an identity provider, over https with a certificate authority of its own.</summary>
internal sealed class LoginServer : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<IFormCollection> _requests = [];
    private WebApplication _app = null!; // set by StartAsync, the only way to get one

    private LoginServer()
    {
    }

    public string LoginUrl => $"{_app.Urls.First()}/botframework.com";

    /// <summary>For SSL_CERT_FILE: a process with it trusts this server and nobody else.</summary>
    public string AuthorityFile => _folder.File("authority.pem");

    /// <summary>What was asked for, so far.</summary>
    public IReadOnlyList<IFormCollection> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public static async Task<LoginServer> StartAsync()
    {
        var server = new LoginServer();
        var certificate = server.CreateCertificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        server._app = builder.Build();
        server._app.MapPost("/botframework.com/oauth2/v2.0/token", server.IssueAsync);
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<IResult> IssueAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        int number;
        lock (_requests)
        {
            _requests.Add(form);
            number = _requests.Count;
        }

        return Results.Json(new { token_type = "Bearer", expires_in = 3599, access_token = $"token-{number}" });
    }

    private X509Certificate2 CreateCertificate()
    {
        using var authorityKey = RSA.Create(2048);
        var authorityRequest = new CertificateRequest("CN=ExitBot test authority", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var authority = authorityRequest.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(AuthorityFile, authority.ExportCertificatePem());

        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, now.AddHours(-1), now.AddHours(1), RandomNumberGenerator.GetBytes(8));
        using var withKey = certificate.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pfx), password: null);
    }
}
