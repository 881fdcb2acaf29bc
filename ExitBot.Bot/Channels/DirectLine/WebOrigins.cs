using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>The web sites that may use the chat from a browser: by script (Cors:Origins), or with our page in a frame (Embed:Origins).</summary>
public sealed class WebOriginOptions
{
    /// <summary>Sites whose scripts may call Direct Line and the token endpoint.</summary>
    public string[] Cors { get; set; } = [];

    /// <summary>Sites that may show our page in a frame.</summary>
    public string[] Embed { get; set; } = [];
}

internal sealed class WebOriginOptionsValidator : IValidateOptions<WebOriginOptions>
{
    public ValidateOptionsResult Validate(string? name, WebOriginOptions options) =>
        Problem("Cors:Origins", options.Cors) ?? Problem("Embed:Origins", options.Embed) ?? ValidateOptionsResult.Success;

    private static ValidateOptionsResult? Problem(string key, string[] origins) => origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } wrong
        ? ValidateOptionsResult.Fail($"{key} has '{wrong}', which is not the origin of a site: write it like https://intranet.example.com, without a path.")
        : null;

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.GetLeftPart(UriPartial.Authority).Equals(text.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}

/// <summary>Answers for one origin. In Development every page of this machine counts as configured.</summary>
internal sealed class WebOrigins(IOptions<WebOriginOptions> options, IHostEnvironment environment)
{
    private readonly HashSet<string> _cors = SetOf(options.Value.Cors);
    private readonly HashSet<string> _embed = SetOf(options.Value.Embed);

    /// <summary>For the header that says who may frame our page.</summary>
    public IReadOnlyList<string> Frames { get; } = environment.IsDevelopment()
        ? [.. SetOf(options.Value.Embed), "http://localhost:*", "http://127.0.0.1:*"]
        : [.. SetOf(options.Value.Embed)];

    /// <summary>Whether a page of this origin may have ours in a frame, and so may hear from it.</summary>
    public bool MayFrame(string origin) => _embed.Contains(origin) || (environment.IsDevelopment() && IsThisMachine(origin));

    public bool MayCall(string origin) => _cors.Contains(origin) || (environment.IsDevelopment() && IsThisMachine(origin));

    /// <summary>Whether a web socket may be opened by this page. Programs that are no browser send no origin.</summary>
    public bool MayConnect(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || MayCall(origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsThisMachine(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.IsLoopback;

    private static HashSet<string> SetOf(string[] origins) => new(origins.Select(origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);
}
