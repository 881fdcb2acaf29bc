using ExitBot.Bot.Turns.Arrival;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>What a call that sends files turned out to be. The list is closed.</summary>
internal abstract record UploadRequest
{
    public const int LargestFile = 10 * 1024 * 1024;
    public const int MostFiles = 5;

    private const int LargestActivity = 256 * 1024;
    private const string ActivityType = "application/vnd.microsoft.activity";

    private UploadRequest()
    {
    }

    /// <param name="Activity">What was said with them.</param>
    public sealed record Good(Activity Activity, IReadOnlyList<UploadedFile> Files) : UploadRequest;

    public sealed record Bad(int Status, string Detail) : UploadRequest;

    /// <summary>Reads several parts, one of which may be the activity, or one file that is the whole body.</summary>
    public static async Task<UploadRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return new Bad(StatusCodes.Status415UnsupportedMediaType, "Send multipart/form-data, or one file with its type.");
        }

        try
        {
            return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) && type.Boundary.Length > 0
                ? await ReadPartsAsync(new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request.Body), cancellationToken)
                : await ReadFileAsync(request.Body, NameIn(request.Headers.ContentDisposition), cancellationToken) is var (file, problem) && file is not null
                    ? new Good(new Activity(ActivityTypes.Message), [file])
                    : problem!;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return new Bad(StatusCodes.Status400BadRequest, "The parts of the body cannot be read.");
        }
    }

    private static async Task<UploadRequest> ReadPartsAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var activity = new Activity(ActivityTypes.Message);
        List<UploadedFile> files = [];
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true)
            {
                if (await ReadAllAsync(part.Body, LargestActivity, cancellationToken) is not { } json)
                {
                    return new Bad(StatusCodes.Status413PayloadTooLarge, $"An activity may have {LargestActivity / 1024} KB at most.");
                }

                switch (ActivityRequest.Parse(json))
                {
                    case ActivityRequest.Good good:
                        activity = good.Activity;
                        continue;
                    case ActivityRequest.Bad bad:
                        return new Bad(bad.Status, bad.Detail);
                }
            }

            var (file, problem) = await ReadFileAsync(part.Body, NameIn(part.ContentDisposition), cancellationToken);
            if (file is null)
            {
                return problem!;
            }

            files.Add(file);
            if (files.Count > MostFiles)
            {
                return new Bad(StatusCodes.Status413PayloadTooLarge, $"Send {MostFiles} files at most at once.");
            }
        }

        return files.Count > 0 ? new Good(activity, files) : new Bad(StatusCodes.Status400BadRequest, "There is no file in the body.");
    }

    private static async Task<(UploadedFile? File, Bad? Problem)> ReadFileAsync(Stream body, string? name, CancellationToken cancellationToken) =>
        await ReadAllAsync(body, LargestFile, cancellationToken) switch
        {
            null => (null, new Bad(StatusCodes.Status413PayloadTooLarge, $"A file may have {LargestFile / 1024 / 1024} MB at most.")),
            [] => (null, new Bad(StatusCodes.Status400BadRequest, "The file is empty.")),
            var content => FileKind.Of(content) is { } kind
                ? (new UploadedFile(FileKind.NameOf(name, kind), kind, content), null)
                : (null, new Bad(StatusCodes.Status415UnsupportedMediaType, $"Files of this kind are not taken. Send {FileKind.Taken}.")),
        };

    /// <returns>Null when there is more.</returns>
    private static async Task<byte[]?> ReadAllAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > most)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private static string? NameIn(string? disposition) =>
        ContentDispositionHeaderValue.TryParse(disposition, out var parsed)
            ? HeaderUtilities.RemoveQuotes(parsed.FileNameStar.HasValue ? parsed.FileNameStar : parsed.FileName).Value
            : null;
}
