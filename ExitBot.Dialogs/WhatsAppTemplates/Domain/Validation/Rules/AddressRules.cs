using System.Buffers;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 9, URL.</summary>
internal static class AddressRules
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(Blank.Is)]);

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("URL-1", Absolute),
        Rule.Error("URL-2", Length, 2388040),
        Rule.Error("URL-3", VariableAtTheEnd),
        Rule.Error("URL-4", OneVariable),
        Rule.Error("URL-5", NotToWhatsApp),
        Rule.Warning("URL-6", NotShortened),
    ];

    private static void Absolute(TemplateView template, Findings findings)
    {
        foreach (var url in AddressesOf(template))
        {
            if (url.IsMissing)
            {
                findings.Add(url.Node, "The URL button has no address.", "Add url: https://...", metaSubcode: 2388043);
            }
            else if (!BeginsWithVariable(url) && !IsAbsolute(url))
            {
                findings.Add(url.Node, "The address is not an absolute web address.", "Write it with https:// and without blanks.");
            }
        }
    }

    private static void Length(TemplateView template, Findings findings)
    {
        foreach (var url in AddressesOf(template))
        {
            if (url.Length > TextLimits.Address)
            {
                findings.Add(url.Node, $"The address has {url.Length} characters; at most {TextLimits.Address} are allowed.", "Shorten it.");
            }
        }
    }

    private static void VariableAtTheEnd(TemplateView template, Findings findings)
    {
        foreach (var url in AddressesOf(template).Where(url => url.Variables.Count > 0))
        {
            if (BeginsWithVariable(url) || IsInHost(url))
            {
                findings.Add(url.Node, "The variable stands where the domain should be, so nobody can review where the button leads.", "Begin with a fixed domain: https://shop.example.com/{{1}}.");
            }
            else if (url.Variables[^1].End != url.Value.TrimEnd().Length)
            {
                findings.Add(url.Node, "Something follows the variable of the address.", "Put the variable at the very end.");
            }
        }
    }

    private static void OneVariable(TemplateView template, Findings findings)
    {
        foreach (var url in AddressesOf(template))
        {
            if (url.Variables.Count > 1)
            {
                findings.Add(url.Node, $"The address has {url.Variables.Count} variables; at most one is allowed.", "Keep one, at the very end.");
            }
        }
    }

    private static void NotToWhatsApp(TemplateView template, Findings findings)
    {
        foreach (var url in AddressesOf(template))
        {
            if (Addresses.HostOf(url.Value) is { } host && Addresses.IsWhatsApp(host))
            {
                findings.Add(url.Node, "The button leads straight to WhatsApp, which is not allowed.", "Lead to your own site, or take a quick reply.");
            }
        }
    }

    private static void NotShortened(TemplateView template, Findings findings)
    {
        foreach (var url in AddressesOf(template))
        {
            if (Addresses.HostOf(url.Value) is { } host && Addresses.IsShortener(host))
            {
                findings.Add(url.Node, $"{Quote.Short(host)} hides where the link leads; that is a known reason for rejection.", "Give the full address.");
            }
        }

        foreach (var text in template.Bodies.Select(body => body.Text).Where(text => text.Value.Contains('.', StringComparison.Ordinal)))
        {
            if (Addresses.HostsIn(text.Value).FirstOrDefault(Addresses.IsShortener) is { } host)
            {
                findings.Add(text.Node, $"{Quote.Short(host)} hides where the link leads; that is a known reason for rejection.", "Give the full address, best in a button.");
            }
        }
    }

    private static bool BeginsWithVariable(TemplateText url) => url.Variables.Count > 0 && url.Between(0).IsBlank();

    private static bool IsInHost(TemplateText url)
    {
        var before = url.Between(0);
        var scheme = before.IndexOf("://", StringComparison.Ordinal);
        return scheme >= 0 && !before[(scheme + 3)..].ContainsAny("/?#");
    }

    private static bool IsAbsolute(TemplateText url) =>
        url.StrayBrace < 0
        && Addresses.HostOf(url.Value) is { } host
        && !url.Value.AsSpan().ContainsAny(Blanks)
        && Uri.TryCreate(OriginOf(url, host), UriKind.Absolute, out _);

    /// <summary>Whatever follows scheme, host and port cannot make an address a wrong one.</summary>
    private static string OriginOf(TemplateText url, string host)
    {
        var value = IsInHost(url) ? url.Filled((_, _) => "x") : url.Value;
        var start = value.IndexOf("://", StringComparison.Ordinal) + 3;
        var length = value.AsSpan(start).IndexOfAny("/?#");
        return length < 0 || length < host.Length ? value : value[..(start + length)];
    }

    private static IEnumerable<TemplateText> AddressesOf(TemplateView template) => template.ButtonsOf(ButtonType.Url).Select(button => button.Url);
}
