using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

/// <summary>A text or address with variables, and the samples it comes with.</summary>
/// <param name="Kind">Where it stands: in a header, a body or an address.</param>
/// <param name="Limit">How long the text may be once it is filled.</param>
internal sealed record SampledText(TemplateText Text, Samples Samples, string Kind, int Limit)
{
    public const string Header = "header";
    public const string Body = "body";
    public const string Address = "address";

    public static IEnumerable<SampledText> Of(TemplateView template)
    {
        foreach (var header in template.Headers.Where(header => header.Text.Variables.Count > 0))
        {
            yield return new SampledText(header.Text, Samples.OfHeader(header), Header, TextLimits.Header);
        }

        foreach (var body in template.Bodies.Where(body => body.Text.Variables.Count > 0))
        {
            yield return new SampledText(body.Text, Samples.OfBody(body), Body, TextLimits.Of(body, template));
        }

        foreach (var button in template.Buttons.Where(button => button.Url.Variables.Count > 0))
        {
            yield return new SampledText(button.Url, Samples.OfAddress(button), Address, TextLimits.Address);
        }
    }
}
