using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder;

/// <summary>Objects that live as long as the turn, by name (ignoring case) or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private Dictionary<string, Stack<object>> _outerScopes;
    private bool _disposed;

    public TurnContextStateCollection()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    public T Get<T>(string key)
        where T : class
    {
        ThrowIfUnusable(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    public T Get<T>()
        where T : class
        => Get<T>(typeof(T).FullName);

    public void Add<T>(string key, T value)
        where T : class
    {
        ThrowIfUnusable(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    public void Add<T>(T value)
        where T : class
        => Add(typeof(T).FullName, value);

    public void Set<T>(string key, T value)
        where T : class
    {
        ThrowIfUnusable(key);
        this[key] = value;
    }

    public void Set<T>(T value)
        where T : class
        => Set(typeof(T).FullName, value);

    public void Push<T>(string key, T value)
        where T : class
    {
        ThrowIfUnusable(key);
        ArgumentNullException.ThrowIfNull(value);

        _outerScopes ??= new Dictionary<string, Stack<object>>();
        if (!_outerScopes.TryGetValue(key, out var outer))
        {
            _outerScopes[key] = outer = new Stack<object>();
        }

        outer.Push(Get<T>(key));
        Set(key, value);
    }

    public void Push<T>(T value)
        where T : class
        => Push(typeof(T).FullName, value);

    /// <summary>Restores what <c>Push</c> had hidden; one pop too many leaves the value as it is.</summary>
    public T Pop<T>(string key)
        where T : class
    {
        var current = Get<T>(key);
        if (_outerScopes == null || !_outerScopes.TryGetValue(key, out var outer) || outer.Count == 0)
        {
            return current;
        }

        var previous = outer.Pop() as T;
        Set(key, previous);
        return previous;
    }

    public T Pop<T>()
        where T : class
        => Pop<T>(typeof(T).FullName);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _disposed = true;

    // The exception carries the name of the member, as callers know it from their logs.
    private void ThrowIfUnusable(string key, [CallerMemberName] string member = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_disposed)
        {
            throw new ObjectDisposedException(member);
        }
    }
}
