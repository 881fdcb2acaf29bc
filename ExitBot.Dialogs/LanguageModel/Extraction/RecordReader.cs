using System.Text.Json;

namespace ExitBot.Dialogs.LanguageModel.Extraction;

/// <summary>A record read from an answer, or what is wrong with the answer.</summary>
internal sealed record RecordReading<T>(T? Value, IReadOnlyList<string> Errors)
    where T : class;

internal static class RecordReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    public static RecordReading<T> Read<T>(string answer, RecordContract contract, Func<T, IEnumerable<string>>? check)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(ObjectIn(answer), Strict);
            if (SchemaCheck.Errors(document.RootElement, contract.Schema) is { Count: > 0 } errors)
            {
                return new(null, errors);
            }

            var value = document.RootElement.Deserialize<T>(RecordSchema<T>.Json)!;
            return check?.Invoke(value).ToArray() is { Length: > 0 } wrong ? new(null, wrong) : new(value, []);
        }
        catch (JsonException)
        {
            return new(null, ["The answer is not one JSON object."]);
        }
    }

    /// <summary>Models that are only told to answer in JSON like to put a fence or a word around it.</summary>
    private static string ObjectIn(string answer)
    {
        var (begin, end) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        return begin >= 0 && end > begin ? answer[begin..(end + 1)] : answer;
    }
}
