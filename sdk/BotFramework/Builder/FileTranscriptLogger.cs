using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Transcripts as files for reading, one a conversation. Each entry rewrites its file, which is for tests and not for production.</summary>
public class FileTranscriptLogger : ITranscriptStore
{
    private const string Extension = ".transcript";

    private static readonly JsonSerializerSettings Settings = new()
    {
        Formatting = Formatting.Indented,
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = null,
    };

    private readonly string _folder;
    private readonly bool _unitTestMode;
    private readonly HashSet<string> _started = new();
    private readonly Lock _lock = new();

    public FileTranscriptLogger(string folder = null, bool unitTestMode = true)
    {
        _folder = folder ?? Environment.CurrentDirectory;
        _unitTestMode = unitTestMode;
    }

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        var file = FileOf(activity.ChannelId, activity.Conversation.Id);
        lock (_lock)
        {
            // A test begins with an empty transcript, whatever the one before it left.
            var transcript = _started.Add(file) && _unitTestMode ? new List<IActivity>() : Load(file);
            TranscriptEdits.Apply(transcript, activity);
            Directory.CreateDirectory(Path.GetDirectoryName(file));
            File.WriteAllText(file, JsonConvert.SerializeObject(transcript, Settings));
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        var file = FileOf(channelId, conversationId);
        lock (_lock)
        {
            var items = Load(file).Where(activity => activity.Timestamp >= startDate).ToArray();
            return Task.FromResult(new PagedResult<IActivity> { Items = items });
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        var folder = new DirectoryInfo(FolderOf(channelId));
        var transcripts = folder.Exists
            ? folder.GetFiles("*" + Extension).Select(file => new TranscriptInfo
            {
                ChannelId = channelId,
                Id = Path.GetFileNameWithoutExtension(file.Name),
                Created = file.CreationTimeUtc,
            })
            : [];
        return Task.FromResult(new PagedResult<TranscriptInfo> { Items = transcripts.ToArray() });
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        var file = FileOf(channelId, conversationId);
        lock (_lock)
        {
            if (File.Exists(file))
            {
                File.Delete(file);
            }
        }

        return Task.CompletedTask;
    }

    private static List<IActivity> Load(string file)
        => File.Exists(file) ? JsonConvert.DeserializeObject<List<Activity>>(File.ReadAllText(file), Settings).ToList<IActivity>() : new List<IActivity>();

    private static string AsFileName(string id) => string.Concat(id.Split(Path.GetInvalidFileNameChars()));

    private string FolderOf(string channelId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        return Path.Combine(_folder, AsFileName(channelId));
    }

    private string FileOf(string channelId, string conversationId)
    {
        var folder = FolderOf(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        return Path.Combine(folder, AsFileName(conversationId) + Extension);
    }
}
