using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

// Splits a path into names and indexes. What stands unquoted in brackets is itself a path, read from the root.
internal static class ObjectPathParser
{
    public static bool TryParse(object root, string path, out List<object> segments)
    {
        segments = new List<object>();
        for (var position = 0; position < path.Length;)
        {
            if (path[position] == '.')
            {
                position++;
            }
            else if (path[position] == '[')
            {
                var end = ClosingBracket(path, position);
                if (end < 0 || !TryParseIndexer(root, path[(position + 1)..end].Trim(), out var segment))
                {
                    return false;
                }

                segments.Add(segment);
                position = end + 1;
            }
            else
            {
                var end = path.AsSpan(position).IndexOfAny('.', '[');
                end = end < 0 ? path.Length : position + end;
                segments.Add(path[position..end].Trim());
                position = end;
            }
        }

        return true;
    }

    private static bool TryParseIndexer(object root, string indexer, out object segment)
    {
        if (indexer.Length >= 2 && indexer[0] is '\'' or '"' && indexer[^1] == indexer[0])
        {
            segment = indexer[1..^1];
            return true;
        }

        if (int.TryParse(indexer, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index))
        {
            segment = index;
            return true;
        }

        segment = null;
        if (!ObjectPath.TryGetPathValue<object>(root, indexer, out var value))
        {
            return false;
        }

        value = (value as JValue)?.Value ?? value;
        segment = value is string name ? name : Convert.ToInt32(value, CultureInfo.InvariantCulture);
        return true;
    }

    private static int ClosingBracket(string path, int open)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = open; i < path.Length; i++)
        {
            var character = path[i];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '\'' or '"')
            {
                quote = character;
            }
            else if (character == '[')
            {
                depth++;
            }
            else if (character == ']' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
