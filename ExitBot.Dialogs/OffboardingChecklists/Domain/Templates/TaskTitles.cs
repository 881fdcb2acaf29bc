using System.Collections.Frozen;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;

/// <summary>What the tasks of the templates are called in one language.</summary>
public sealed class TaskTitles
{
    private static readonly ByLanguage<TaskTitles> Shipped = new(language => new TaskTitles(language));

    private readonly FrozenDictionary<string, Entry> _entries;

    /// <exception cref="InvalidDataException">A template has no title; the message names it.</exception>
    private TaskTitles(string language)
    {
        _entries = JsonSerializer.Deserialize<Dictionary<string, Entry>>(
            EmbeddedFile.Read($"OffboardingChecklists/Domain/Templates/titles.{language}.json"), JsonSerializerOptions.Web)!.ToFrozenDictionary(StringComparer.Ordinal);
        if (TaskTemplates.All.FirstOrDefault(template => !_entries.ContainsKey(template.Key)) is { } missing)
        {
            throw new InvalidDataException($"Task template '{missing.Key}' has no title in '{language}'.");
        }
    }

    public static TaskTitles For(string language) => Shipped.For(language);

    /// <summary>The title of a task as it is shown in this language.</summary>
    public string Of(ChecklistTask task) => task.Template is { } key && _entries.TryGetValue(key, out var entry) ? entry.Title : task.Title;

    public string Of(TaskTemplate template) => _entries[template.Key].Title;

    /// <summary>What people of all languages call it: its titles and other words for it.</summary>
    public static IEnumerable<string> NamesOf(ChecklistTask task) => SpokenLanguages.Codes
        .Select(For)
        .SelectMany(titles => task.Template is { } key && titles._entries.TryGetValue(key, out var entry) ? entry.Words.Append(entry.Title) : [])
        .Append(task.Title);

    private sealed record Entry(string Title, IReadOnlyList<string> Words);
}
