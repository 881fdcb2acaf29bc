using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 10, the OTP button and the apps it hands the code to.</summary>
internal static partial class OtpButtonRules
{
    private const int MostApps = 5;
    private const int LongestPackage = 224;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("AUT-6", Apps),
        Rule.Error("AUT-7", SignatureHash),
        Rule.Error("AUT-8", PackageName),
        Rule.Error("AUT-9", ZeroTapTerms),
        Rule.Error("AUT-10", KindAndLabels),
    ];

    private static void Apps(TemplateView template, Findings findings)
    {
        foreach (var button in template.ButtonsOf(ButtonType.Otp))
        {
            var apps = button.Node["supported_apps"];
            if (HandsOver(button) && apps.Items.Count is 0)
            {
                var old = !button.Node["package_name"].IsAbsent;
                findings.Add(
                    apps,
                    old ? "package_name and signature_hash stand on the button itself: that is the old form, of Graph v20 and before." : "The button hands the code to an app, but names none.",
                    "Add supported_apps with 1 to 5 entries of package_name and signature_hash.");
            }
            else if (apps.Items.Count > MostApps)
            {
                findings.Add(apps, $"There are {apps.Items.Count} supported apps; at most {MostApps} are allowed.", "Take some out.");
            }
        }
    }

    private static void SignatureHash(TemplateView template, Findings findings)
    {
        foreach (var app in AppsOf(template))
        {
            var hash = app["signature_hash"];
            if (hash.Text is not { } text || !Hash().IsMatch(text))
            {
                findings.Add(hash, hash.IsAbsent ? "The app has no signature_hash." : "The signature hash is not 11 characters of A-Z, a-z, 0-9, +, / and =.", "Take the hash from the signing tool of the app.");
            }
        }
    }

    private static void PackageName(TemplateView template, Findings findings)
    {
        foreach (var app in AppsOf(template))
        {
            var package = app["package_name"];
            if (package.Text is not { Length: <= LongestPackage } text || !Package().IsMatch(text))
            {
                findings.Add(
                    package,
                    package.IsAbsent ? "The app has no package_name." : "This is not the package name of an app.",
                    $"Two or more parts with dots between, each beginning with a letter, at most {LongestPackage} characters: com.example.wallet.");
            }
        }
    }

    private static void ZeroTapTerms(TemplateView template, Findings findings)
    {
        foreach (var button in template.ButtonsOf(ButtonType.Otp))
        {
            if (KindOf(button) == "ZERO_TAP" && button.Node["zero_tap_terms_accepted"] is { Boolean: not true } terms)
            {
                findings.Add(terms, "The terms of zero-tap are not accepted.", "Set zero_tap_terms_accepted to true once you have accepted them.");
            }
        }
    }

    private static void KindAndLabels(TemplateView template, Findings findings)
    {
        foreach (var button in template.ButtonsOf(ButtonType.Otp))
        {
            if (KindOf(button) is not ("COPY_CODE" or "ONE_TAP" or "ZERO_TAP"))
            {
                findings.Add(button.Node["otp_type"], button.Node["otp_type"].IsAbsent ? "The OTP button has no otp_type." : "This is no otp_type.", "Use COPY_CODE, ONE_TAP or ZERO_TAP.");
            }

            CheckLabel(button.Label.Node, findings);
            CheckLabel(button.Node["autofill_text"], findings);
        }
    }

    private static void CheckLabel(PayloadNode label, Findings findings)
    {
        if (label.Text is { Length: > TextLimits.Label } text)
        {
            findings.Add(label, $"The label has {text.Length} characters; at most {TextLimits.Label} are allowed.", "Shorten it, or leave it out: Meta has one in every language.");
        }
    }

    private static bool HandsOver(ButtonView button) => KindOf(button) is "ONE_TAP" or "ZERO_TAP";

    private static string KindOf(ButtonView button) => Upper.Of(button.Node["otp_type"]);

    private static IEnumerable<PayloadNode> AppsOf(TemplateView template) => template.ButtonsOf(ButtonType.Otp).SelectMany(button => button.Node["supported_apps"].Items);

    [GeneratedRegex("^[A-Za-z0-9+/=]{11}\\z")]
    private static partial Regex Hash();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)+\\z")]
    private static partial Regex Package();
}
