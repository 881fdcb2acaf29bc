using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can call each other by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new Dictionary<string, Dialog>();
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));
    }

    public DialogSet()
    {
    }

    /// <summary>Set here, it is set on every dialog of the set, later ones included.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    public virtual string GetVersion()
    {
        if (_version == null)
        {
            var versions = new StringBuilder();
            foreach (var (id, dialog) in _dialogs)
            {
                var version = dialog.GetVersion();
                if (version != null)
                {
                    versions.Append('|').Append(id).Append(':').Append(version);
                }
            }

            _version = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(versions.ToString())));
        }

        return _version;
    }

    /// <summary>Adds a dialog. When another one has its id already, the new one is renamed with a number behind.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);

        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var existing))
        {
            if (existing == dialog)
            {
                return this;
            }

            dialog.Id = UnusedId(dialog.Id);
        }

        dialog.TelemetryClient = _telemetryClient;
        _dialogs[dialog.Id] = dialog;
        return this;
    }

    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (_dialogState == null)
        {
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): the set was created without a state property for its stack.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.TryGetValue(dialogId, out var dialog) ? dialog : null;
    }

    public IEnumerable<Dialog> GetDialogs()
    {
        return _dialogs.Values;
    }

    private string UnusedId(string taken)
    {
        for (var suffix = 2; ; suffix++)
        {
            var candidate = taken + suffix;
            if (!_dialogs.ContainsKey(candidate))
            {
                return candidate;
            }
        }
    }
}
