using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs steps one after the other; what a step asks for is the next step's result.</summary>
public class WaterfallDialog : Dialog
{
    // Names within the persisted state.
    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";
    private const string StepIndex = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId)
    {
        _steps = actions == null ? new List<WaterfallStep>() : new List<WaterfallStep>(actions);
    }

    public override string GetVersion()
    {
        return $"{Id}:{_steps.Count}";
    }

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        _steps.Add(step ?? throw new ArgumentNullException(nameof(step)));
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfCancellationToken(options, nameof(options));
        ArgumentNullException.ThrowIfNull(dc);

        var instanceId = Guid.NewGuid().ToString();
        var state = dc.ActiveDialog.State;
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object>();
        state[PersistedInstanceId] = instanceId;

        TelemetryClient.TrackEvent("WaterfallStart", Properties(instanceId));
        TelemetryClient.TrackDialogView(Id);

        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        return dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken).ConfigureAwait(false)
            : EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ThrowIfCancellationToken(result, nameof(result));
        ArgumentNullException.ThrowIfNull(dc);

        // Read back from JSON the index is a long.
        var index = Convert.ToInt32(dc.ActiveDialog.State[StepIndex]) + 1;
        return await RunStepAsync(dc, index, reason, result, cancellationToken).ConfigureAwait(false);
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        var instanceId = instance.State.TryGetValue(PersistedInstanceId, out var id) ? id as string : null;
        if (reason == DialogReason.CancelCalled)
        {
            var properties = Properties(instanceId);
            properties["StepName"] = WaterfallStepName(Convert.ToInt32(instance.State[StepIndex]));
            TelemetryClient.TrackEvent("WaterfallCancel", properties);
        }
        else if (reason == DialogReason.EndCalled)
        {
            TelemetryClient.TrackEvent("WaterfallComplete", Properties(instanceId));
        }

        return Task.CompletedTask;
    }

    protected virtual async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var properties = Properties(stepContext.ActiveDialog.State[PersistedInstanceId] as string);
        properties["StepName"] = WaterfallStepName(stepContext.Index);
        TelemetryClient.TrackEvent("WaterfallStep", properties);

        return await _steps[stepContext.Index](stepContext, cancellationToken).ConfigureAwait(false);
    }

    protected async Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken).ConfigureAwait(false);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndex] = index;

        var values = state.MapValueTo<IDictionary<string, object>>(PersistedValues);
        var stepContext = new WaterfallStepContext(this, dc, state[PersistedOptions], values, index, reason, result);
        return await OnStepAsync(stepContext, cancellationToken).ConfigureAwait(false);
    }

    private Dictionary<string, string> Properties(string instanceId)
    {
        return new Dictionary<string, string> { ["DialogId"] = Id, ["InstanceId"] = instanceId };
    }

    // A lambda has no name worth reporting.
    private string WaterfallStepName(int index)
    {
        var name = _steps[index].Method.Name;
        return string.IsNullOrWhiteSpace(name) || name.Contains('<') ? $"Step{index + 1}of{_steps.Count}" : name;
    }
}
