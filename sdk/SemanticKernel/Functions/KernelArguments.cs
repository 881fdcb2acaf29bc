using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Microsoft.SemanticKernel;

/// <summary>Named arguments of a function; names ignore case.</summary>
public sealed class KernelArguments : IDictionary<string, object?>, IReadOnlyDictionary<string, object?>
{
    private readonly Dictionary<string, object?> _arguments;
    private IReadOnlyDictionary<string, PromptExecutionSettings>? _settings;

    [JsonConstructor]
    public KernelArguments() => _arguments = new(StringComparer.OrdinalIgnoreCase);

    public KernelArguments(PromptExecutionSettings? executionSettings)
        : this(executionSettings is null ? null : [executionSettings])
    {
    }

    /// <exception cref="ArgumentException">Two settings are for the same service.</exception>
    public KernelArguments(IEnumerable<PromptExecutionSettings>? executionSettings)
        : this()
    {
        if (executionSettings is null)
        {
            return;
        }

        var byService = new Dictionary<string, PromptExecutionSettings>();
        foreach (var settings in executionSettings)
        {
            var service = settings.ServiceId ?? PromptExecutionSettings.DefaultServiceId;
            if (!byService.TryAdd(service, settings))
            {
                throw new ArgumentException(
                    $"There are two execution settings for the service id '{service}'. Give each its own {nameof(PromptExecutionSettings.ServiceId)}.");
            }
        }

        _settings = byService;
    }

    /// <summary>A copy. Without settings of its own it takes those of the source, if that has any.</summary>
    public KernelArguments(IDictionary<string, object?> source, Dictionary<string, PromptExecutionSettings>? executionSettings = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        _arguments = new(source, StringComparer.OrdinalIgnoreCase);
        _settings = executionSettings ?? (source as KernelArguments)?.ExecutionSettings;
    }

    /// <summary>By service id; <see cref="PromptExecutionSettings.DefaultServiceId"/> is for every service.</summary>
    /// <exception cref="ArgumentException">Settings stand under an id that is not theirs.</exception>
    public IReadOnlyDictionary<string, PromptExecutionSettings>? ExecutionSettings
    {
        get => _settings;
        set
        {
            foreach (var (service, settings) in value ?? new Dictionary<string, PromptExecutionSettings>())
            {
                if (!string.IsNullOrWhiteSpace(settings.ServiceId) && settings.ServiceId != service)
                {
                    throw new ArgumentException($"Service id '{settings.ServiceId}' must match the key '{service}'.", nameof(ExecutionSettings));
                }
            }

            _settings = value;
        }
    }

    public int Count => _arguments.Count;

    public ICollection<string> Names => _arguments.Keys;

    public ICollection<object?> Values => _arguments.Values;

    ICollection<string> IDictionary<string, object?>.Keys => _arguments.Keys;

    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => _arguments.Keys;

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => _arguments.Values;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    public object? this[string name]
    {
        get => _arguments[name];
        set => _arguments[name] = value;
    }

    public void Add(string name, object? value) => _arguments.Add(name, value);

    public bool Remove(string name) => _arguments.Remove(name);

    public void Clear() => _arguments.Clear();

    public bool ContainsName(string name) => _arguments.ContainsKey(name);

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out object? value) => _arguments.TryGetValue(name, out value);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _arguments.GetEnumerator();

    bool IDictionary<string, object?>.ContainsKey(string key) => ContainsName(key);

    bool IReadOnlyDictionary<string, object?>.ContainsKey(string key) => ContainsName(key);

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => _arguments.Contains(item);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)_arguments).Remove(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_arguments).CopyTo(array, arrayIndex);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
