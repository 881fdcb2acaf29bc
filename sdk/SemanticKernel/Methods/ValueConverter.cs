using System.Collections.Concurrent;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.SemanticKernel;

/// <summary>
/// Arguments to parameters' types: as they are, by the type's converter (text to number, int to long), or as JSON. Text is read in the kernel's culture, then
/// in the invariant one.
/// </summary>
internal static class ValueConverter
{
    private static readonly ConcurrentDictionary<Type, TypeConverter?> Converters = [];

    /// <exception cref="ArgumentOutOfRangeException">The value cannot be read as the type.</exception>
    public static object? Convert(string name, object? value, Type type, CultureInfo culture)
    {
        if (value is not null && type.IsInstanceOfType(value))
        {
            return value;
        }

        var target = Nullable.GetUnderlyingType(type) ?? type;
        var converter = Converters.GetOrAdd(target, ConverterOf);
        if (value is JsonElement element)
        {
            // A quoted number is as good as a number: models write both.
            return converter is not null && target != typeof(string) && element.ValueKind == JsonValueKind.String
                ? ByConverter(name, element.GetString(), type, target, converter, CultureInfo.InvariantCulture)
                : AsJson(element, type);
        }

        return converter is null ? AsJson(value, type) : ByConverter(name, value, type, target, converter, culture);
    }

    public static string? ToText(object? value, CultureInfo culture) => value switch
    {
        null => null,
        string text => text,
        _ when Converters.GetOrAdd(value.GetType(), ConverterOf) is { } converter => converter.ConvertToString(context: null, culture, value),
        _ => value.ToString(),
    };

    private static object? ByConverter(string name, object? value, Type type, Type target, TypeConverter converter, CultureInfo culture)
    {
        if (value is null && (!type.IsValueType || type != target))
        {
            return null;
        }

        try
        {
            return Converted();
        }
        catch (Exception) when (culture != CultureInfo.InvariantCulture)
        {
            return ByConverter(name, value, type, target, converter, CultureInfo.InvariantCulture);
        }
        catch (Exception exception)
        {
            throw new ArgumentOutOfRangeException(name, value, exception.Message);
        }

        object? Converted() => value switch
        {
            not null when converter.CanConvertFrom(value.GetType()) => converter.ConvertFrom(context: null, culture, value),
            int or uint or long or ulong or short or ushort or byte or sbyte when target.IsEnum => Enum.ToObject(target, value),
            _ => converter.ConvertTo(context: null, culture, value, target),
        };
    }

    /// <summary>What is no JSON of the type stays what it is, and the call fails on it.</summary>
    private static object? AsJson(object? value, Type type)
    {
        try
        {
            return value switch
            {
                null => null,
                JsonElement element => element.Deserialize(type),
                JsonDocument document => document.Deserialize(type),
                JsonNode node => node.Deserialize(type),
                _ => JsonSerializer.Deserialize(value.ToString() ?? "null", type),
            };
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return value;
        }
    }

    private static TypeConverter? ConverterOf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid) || type == typeof(Uri)
        || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan)
        || type.GetCustomAttribute<TypeConverterAttribute>() is not null
            ? TypeDescriptor.GetConverter(type)
            : null;
}
