using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ExitBot.Tests.Fakes;

/// <summary>Takes mail on a port of this machine and keeps it. It can be told to refuse.</summary>
internal sealed class SmtpTestServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly Task _serving;

    private SmtpTestServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public static SmtpTestServer Start() => new();

    /// <summary>What it answers to a recipient; 250 takes it.</summary>
    public string AnswerToRecipient { get; set; } = "250 ok";

    public IReadOnlyCollection<string> Mails => _mails;

    public Dictionary<string, string> Settings => new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{((IPEndPoint)_listener.LocalEndpoint).Port}",
        ["Mail:From"] = "hr@example.com",
        ["Mail:StartTls"] = "false",
    };

    /// <summary>The text of the newest mail, decoded.</summary>
    public string LastText
    {
        get
        {
            var mail = _mails.Last();
            var body = mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
            return mail.Contains("base64", StringComparison.OrdinalIgnoreCase)
                ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal)))
                : Unquoted(body);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_end.Token);
            try
            {
                await TalkAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The sender has hung up.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            var answer = line.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "RCPT" => AnswerToRecipient,
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            await writer.WriteLineAsync(answer);
            if (answer.StartsWith("354", StringComparison.Ordinal))
            {
                _mails.Enqueue(await ReadMailAsync(reader));
                await writer.WriteLineAsync("250 kept");
            }
        }
    }

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line and not ".")
        {
            mail.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return mail.ToString();
    }

    private static string Unquoted(string body) =>
        System.Text.RegularExpressions.Regex.Replace(body.Replace("=\r\n", "", StringComparison.Ordinal), "=([0-9A-F]{2})", hex => $"{(char)Convert.ToInt32(hex.Groups[1].Value, 16)}");
}
