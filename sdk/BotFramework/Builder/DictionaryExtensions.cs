using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Typed views of what a storage without type names returns.</summary>
public static class DictionaryExtensions
{
    private static readonly JsonSerializer Untyped = new() { TypeNameHandling = TypeNameHandling.None };

    public static T MapValueTo<T>(this IDictionary<string, object> dict, string property)
        => dict.TryMapValueTo(property, out T result) ? result : default;

    /// <summary>The value as T. A converted value takes the place of the original, so that changes to it are kept.</summary>
    public static bool TryMapValueTo<T>(this IDictionary<string, object> dict, string property, out T result)
    {
        if (!dict.TryGetValue(property, out var value) || value == null)
        {
            result = default;
            return false;
        }

        if (value is T typed)
        {
            result = typed;
            return true;
        }

        result = value switch
        {
            JToken json => json.ToObject<T>(),
            IConvertible when typeof(T).IsPrimitive => (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture),
            _ => JToken.FromObject(value, Untyped).ToObject<T>(),
        };
        dict[property] = result;
        return true;
    }
}
