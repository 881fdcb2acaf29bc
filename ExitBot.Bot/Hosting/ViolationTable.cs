using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Bot.Hosting;

/// <summary>Violations for a terminal: a line that sums up, a line for each, its fix below.</summary>
internal static class ViolationTable
{
    public static async Task WriteAsync(string file, ValidationResult result, TextWriter output)
    {
        await output.WriteLineAsync($"{file}: {SumOf(result)}");
        if (result.Violations.Count == 0)
        {
            return;
        }

        var rule = result.Violations.Max(violation => violation.Rule.Length);
        var path = result.Violations.Max(violation => violation.Path.Length);
        foreach (var violation in result.Violations)
        {
            var severity = NameOf(violation.Severity);
            var code = violation.MetaSubcode is { } subcode ? $" (Meta {subcode})" : "";
            await output.WriteLineAsync($"  {severity,-7}  {violation.Rule.PadRight(rule)}  {violation.Path.PadRight(path)}  {violation.Message}{code}");
            await output.WriteLineAsync($"  {new string(' ', 7 + rule + path + 6)}{violation.Fix}");
        }
    }

    private static string SumOf(ValidationResult result)
    {
        var counts = Enum.GetValues<Severity>().Order().Reverse()
            .Select(severity => (Name: NameOf(severity), Count: result.Violations.Count(violation => violation.Severity == severity)))
            .Where(severity => severity.Count > 0)
            .Select(severity => $"{severity.Count} {severity.Name}{(severity.Count == 1 ? "" : "s")}");
        return $"{(result.IsValid ? "valid" : "not valid")}{string.Concat(counts.Select(count => $", {count}"))}";
    }

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
