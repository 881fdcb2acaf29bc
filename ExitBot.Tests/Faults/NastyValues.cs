using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Faults;

/// <summary>Values that somebody might send where another was meant. As raw JSON: no library would write half of them.</summary>
internal static class NastyValues
{
    private static readonly string[] Fixed =
    [
        "null", "true", "false", "0", "-1", "1", "1.5", "-0.0", "1e308", "1e999", "9007199254740993", "-9223372036854775809",
        "123456789012345678901234567890", "\"\"", "\" \"", "\"null\"", "\"0\"", "[]", "{}", "[null]", "[[]]", "[{}]", "[1,\"a\",null]",
        "{\"id\":null}", "{\"id\":5}", "{\"id\":{}}", "{\"\":\"\"}", "{\"$type\":\"System.IO.FileInfo, System.Runtime\",\"fileName\":\"/etc/passwd\"}",
        "{\"$ref\":\"1\"}", "{\"$id\":\"1\",\"$values\":[]}", "\"2026-11-20T10:00:00Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"",
        "\"\\/Date(1760000000000)\\/\"", "\"\\u0000\"", "\"\\u0007\\u001b[31m\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude42\"", "\"\\u202e\\u2066\"",
        "\"\\ufffe\\uffff\"", "\"../../..\"", "\"<script>alert(1)</script>\"", "\"'; DROP TABLE Inbox; --\"", "\"%s%n%x\"", "\"{0}{1}{{\"", "\"http://localhost:1\"",
        "\"https://example.org/\"", "\"javascript:alert(1)\"", "\"expectReplies\"", "\"ephemeral\"", "\"msteams\"", "\"emulator\"", "\"directline\"", "\"xx-INVALID-locale\"",
        "\"message\"", "\"invoke\"", "\"trace\"", "\"invokeResponse\"", "\"delay\"", "\"exit interview\"", "\"yes\"", "\"change 99999999999999999999\"", "\"delete my data\"",
        "{\"a\":1,\"a\":2,\"A\":3}", "{\"subject\":1,\"item\":null,\"nonce\":[],\"answer\":{},\"command\":5}", "{\"action\":{\"type\":\"Action.Execute\",\"verb\":null,\"data\":[]}}",
    ];

    public static JRaw Any(Random random) => new(random.Next(12) switch
    {
        0 => $"\"{new string('x', random.Next(1, 9_000))}\"",
        1 => $"\"{string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => $"\\u{random.Next(0x10000):x4}"))}\"",
        2 => Nested(random.Next(1, 140), "{\"a\":", "}"),
        3 => Nested(random.Next(1, 140), "[", "]"),
        4 => $"[{string.Join(',', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Fixed[random.Next(Fixed.Length)]))}]",
        _ => Fixed[random.Next(Fixed.Length)],
    });

    private static string Nested(int levels, string open, string close) =>
        $"{string.Concat(Enumerable.Repeat(open, levels))}null{string.Concat(Enumerable.Repeat(close, levels))}";
}
