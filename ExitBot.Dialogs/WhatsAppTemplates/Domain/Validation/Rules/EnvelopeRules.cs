using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 1: what stands beside the components.</summary>
internal static class EnvelopeRules
{
    private static readonly string[] Required = ["name", "language", "category", "components"];

    private static readonly HashSet<string> Optional =
    [
        "parameter_format", "message_send_ttl_seconds", "allow_category_change", "sub_category", "cta_url_link_tracking_opted_out", "degrees_of_freedom_spec",
        "library_template_name", "library_template_body_inputs", "library_template_button_inputs",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("ENV-1", RequiredMembers),
        Rule.Warning("ENV-2", LibraryTemplate),
        Rule.Warning("ENV-4", OptionalMembers),
    ];

    private static void RequiredMembers(TemplateView template, Findings findings)
    {
        foreach (var name in Required)
        {
            if (template.Root[name] is { IsAbsent: true } absent && !(name == "components" && IsCloned(template)))
            {
                findings.Add(absent, $"The payload has no {name}.", $"Add {name}: name, language, category and components are required.");
            }
        }
    }

    private static void LibraryTemplate(TemplateView template, Findings findings)
    {
        if (IsCloned(template) && !template.List.IsAbsent)
        {
            findings.Add(
                template.List,
                "A template cloned from Meta's library has components of its own as well.",
                "Leave out either library_template_name or components.");
        }

        foreach (var inputs in template.Root.Members)
        {
            if (inputs.Key is "library_template_body_inputs" or "library_template_button_inputs" && !IsCloned(template))
            {
                findings.Add(inputs, $"{inputs.Key} stands without library_template_name.", "Name the library template, or leave the inputs out.");
            }
        }
    }

    private static void OptionalMembers(TemplateView template, Findings findings)
    {
        foreach (var member in template.Root.Members)
        {
            // The member "languages" belongs to AUT-12.
            if (!Optional.Contains(member.Key) && !Required.Contains(member.Key) && member.Key != "languages")
            {
                findings.Add(member, $"'{Quote.Short(member.Key)}' is no member that creating a template knows.", "Leave it out, or correct its spelling.");
            }
        }

        if (template.Root["degrees_of_freedom_spec"] is { IsAbsent: false } creative && template.Category.Length > 0 && !template.IsMarketing)
        {
            findings.Add(creative, "Creative options exist only for MARKETING templates.", "Leave degrees_of_freedom_spec out.");
        }
    }

    private static bool IsCloned(TemplateView template) => !template.Root["library_template_name"].IsAbsent;
}
