using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads and writes values by paths like <c>user.orders[2].lines['x.y']</c>, in dictionaries, JSON and plain objects alike. Names ignore case.</summary>
public static class ObjectPath
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore, MaxDepth = null });

    private static readonly JsonSerializer CloneSerializer = JsonSerializer.Create(new JsonSerializerSettings { MaxDepth = null });

    private static readonly JsonMergeSettings MergeSettings = new JsonMergeSettings
    {
        MergeArrayHandling = MergeArrayHandling.Replace,
        MergeNullValueHandling = MergeNullValueHandling.Ignore,
        PropertyNameComparison = StringComparison.OrdinalIgnoreCase,
    };

    public static bool HasValue(object obj, string path)
    {
        return TryGetPathValue<object>(obj, path, out _);
    }

    /// <summary>The value at the path.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static T GetPathValue<T>(object obj, string path)
    {
        return TryGetPathValue<T>(obj, path, out var value) ? value : throw new KeyNotFoundException(path);
    }

    public static T GetPathValue<T>(object obj, string path, T defaultValue)
    {
        return TryGetPathValue<T>(obj, path, out var value) ? value : defaultValue;
    }

    public static bool TryGetPathValue<T>(object obj, string path, out T value)
    {
        value = default;
        if (obj == null || path == null || !ObjectPathParser.TryParse(obj, path, out var segments))
        {
            return false;
        }

        var current = obj;
        foreach (var segment in segments)
        {
            current = ObjectPathNode.Get(current, segment);
        }

        current = current is JValue { Value: null } ? null : current;
        if (current == null)
        {
            return false;
        }

        value = MapValueTo<T>(current);
        return true;
    }

    /// <summary>Writes the value, with whatever containers the path needs on its way.</summary>
    public static void SetPathValue(object obj, string path, object value, bool json = true)
    {
        if (!ObjectPathParser.TryParse(obj, path, out var segments) || segments.Count == 0)
        {
            return;
        }

        var current = obj;
        for (var i = 0; i < segments.Count - 1; i++)
        {
            var next = ObjectPathNode.Get(current, segments[i]);
            if (next is null or JValue)
            {
                next = segments[i + 1] is int ? new JArray() : new JObject();
                ObjectPathNode.Set(current, segments[i], next);
            }

            current = next;
        }

        ObjectPathNode.Set(current, segments[^1], json && !ObjectPathNode.IsSimple(value) ? ToToken(value) : value);
    }

    public static void RemovePathValue(object obj, string path)
    {
        if (!ObjectPathParser.TryParse(obj, path, out var segments) || segments.Count == 0)
        {
            return;
        }

        var owner = segments.SkipLast(1).Aggregate(obj, ObjectPathNode.Get);
        if (owner != null)
        {
            ObjectPathNode.Remove(owner, segments[^1]);
        }
    }

    /// <summary>A deep copy by way of JSON.</summary>
    public static T Clone<T>(T obj)
    {
        return obj == null ? default : (T)JToken.FromObject(obj, CloneSerializer).ToObject(obj.GetType(), CloneSerializer);
    }

    /// <summary>A copy of the first object with every value that the second one has.</summary>
    public static T Merge<T>(T startObject, T overlayObject)
        where T : class
    {
        return Assign<T>(startObject, overlayObject);
    }

    public static T Assign<T>(object startObject, object overlayObject)
        where T : class
    {
        if (startObject == null || overlayObject == null)
        {
            return ToToken(startObject ?? overlayObject)?.ToObject<T>(Serializer);
        }

        var merged = (JObject)ToToken(startObject).DeepClone();
        merged.Merge(ToToken(overlayObject), MergeSettings);
        return merged.ToObject<T>(Serializer);
    }

    public static T MapValueTo<T>(object val)
    {
        return val is T typed ? typed : ToToken(val).ToObject<T>(Serializer);
    }

    private static JToken ToToken(object value)
    {
        return value switch
        {
            null => null,
            JToken token => token,
            _ => JToken.FromObject(value, Serializer),
        };
    }
}
