using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ExitBot.Bot.Turns;

/// <summary>The closed list of types in bot state: the dialog types of the SDK and what capabilities registered.</summary>
internal sealed class StateTypeBinder : ISerializationBinder
{
    private static readonly StateType[] Sdk =
    [
        new("DialogState", typeof(DialogState)),
        new("DialogInstance", typeof(DialogInstance)),
        new("PromptOptions", typeof(PromptOptions)),
        new("Choice", typeof(Choice)),
        new("FoundChoice", typeof(FoundChoice)),
        new("Activity", typeof(Activity)),
        new("Map", typeof(Dictionary<string, object>)),
        new("List", typeof(List<object>)),
    ];

    private readonly FrozenDictionary<string, Type> _types;
    private readonly FrozenDictionary<Type, string> _names;

    public StateTypeBinder(IEnumerable<StateType> registered)
    {
        StateType[] all = [.. Sdk, .. registered];
        _types = all.ToFrozenDictionary(entry => entry.Name, entry => entry.Type, StringComparer.Ordinal);
        _names = all.ToFrozenDictionary(entry => entry.Type, entry => entry.Name);
    }

    public Type BindToType(string? assemblyName, string typeName) =>
        string.IsNullOrEmpty(assemblyName) && _types.TryGetValue(typeName, out var type)
            ? type
            : throw new JsonSerializationException("The state names a type that is not on the list of state types.");

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        assemblyName = null;
        typeName = _names.TryGetValue(serializedType, out var name)
            ? name
            : throw new JsonSerializationException($"{serializedType} is not on the list of state types: register it with AddStateType.");
    }
}
