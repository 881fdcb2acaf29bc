using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

// One step of a path: a segment is the name of a property or the index of an element.
internal static class ObjectPathNode
{
    private const BindingFlags Named = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;

    public static object Get(object owner, object segment)
    {
        if (segment is int index)
        {
            return owner is IList list && index >= 0 && index < list.Count ? list[index] : null;
        }

        var name = (string)segment;
        return owner switch
        {
            null => null,
            JObject json => json.GetValue(name, StringComparison.OrdinalIgnoreCase),
            IDictionary<string, object> dictionary => dictionary.TryGetValue(KeyOf(dictionary.Keys, name), out var value) ? value : null,
            IDictionary dictionary => dictionary[KeyOf(dictionary.Keys.OfType<string>(), name)],
            JToken => null,
            _ => owner.GetType().GetProperty(name, Named)?.GetValue(owner),
        };
    }

    public static void Set(object owner, object segment, object value)
    {
        if (segment is int index)
        {
            var list = (IList)owner;
            while (list.Count <= index)
            {
                list.Add(owner is JArray ? JValue.CreateNull() : null);
            }

            list[index] = owner is JArray ? Json(value) : value;
            return;
        }

        var name = (string)segment;
        switch (owner)
        {
            case JObject json:
                json[KeyOf(json.Properties().Select(property => property.Name), name)] = Json(value);
                break;
            case IDictionary<string, object> dictionary:
                dictionary[KeyOf(dictionary.Keys, name)] = value;
                break;
            case IDictionary dictionary:
                dictionary[KeyOf(dictionary.Keys.OfType<string>(), name)] = value;
                break;
            default:
                if (owner.GetType().GetProperty(name, Named) is { CanWrite: true } property)
                {
                    property.SetValue(owner, value == null || property.PropertyType.IsInstanceOfType(value) ? value : Json(value).ToObject(property.PropertyType));
                }

                break;
        }
    }

    // An element is emptied, so that the ones behind it keep their place.
    public static void Remove(object owner, object segment)
    {
        switch (owner)
        {
            case JObject json when segment is string name:
                json.Remove(KeyOf(json.Properties().Select(property => property.Name), name));
                break;
            case IDictionary<string, object> dictionary when segment is string name:
                dictionary.Remove(KeyOf(dictionary.Keys, name));
                break;
            case IList list when segment is int index && (index < 0 || index >= list.Count):
                break;
            default:
                Set(owner, segment, null);
                break;
        }
    }

    public static bool IsSimple(object value)
    {
        return value is null or string or decimal or DateTime or DateTimeOffset or TimeSpan or JToken || value.GetType().IsPrimitive;
    }

    private static string KeyOf(IEnumerable<string> keys, string name)
    {
        return keys.FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;
    }

    private static JToken Json(object value)
    {
        return value switch
        {
            null => JValue.CreateNull(),
            JToken token => token,
            _ => JToken.FromObject(value),
        };
    }
}
