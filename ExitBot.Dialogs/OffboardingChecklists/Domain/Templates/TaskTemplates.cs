using System.Text.Json;
using System.Text.Json.Serialization;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;

/// <summary>All templates, as templates.json has them, in the order in which they are shown.</summary>
public static class TaskTemplates
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static IReadOnlyList<TaskTemplate> All { get; } =
        JsonSerializer.Deserialize<List<TaskTemplate>>(EmbeddedFile.Read("OffboardingChecklists/Domain/Templates/templates.json"), Json)!;

    public static TaskTemplate? Find(string? key) => All.FirstOrDefault(template => template.Key == key);
}
