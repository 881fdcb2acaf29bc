using Xunit.Abstractions;
using Xunit.Sdk;

namespace ExitBot.Tests.Contracts;

/// <summary>A fact that a contract gives to several classes, of which some need a server (<see cref="NeedsServerAttribute"/>).</summary>
[XunitTestCaseDiscoverer("ExitBot.Tests.Contracts.DatabaseFactDiscoverer", "ExitBot.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseFactAttribute : FactAttribute;

public sealed class DatabaseFactDiscoverer(IMessageSink diagnosticMessageSink) : FactDiscoverer(diagnosticMessageSink)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new DatabaseTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}

public sealed class DatabaseTestCase : XunitTestCase
{
    [Obsolete("Called by the de-serializer; should only be called by deriving classes for de-serialization purposes")]
    public DatabaseTestCase()
    {
    }

    public DatabaseTestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod testMethod)
        : base(sink, display, displayOptions, testMethod)
    {
    }

    // The attribute stands on the contract's method; only the class knows which database it is about.
    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsServerAttribute)).SingleOrDefault() is IReflectionAttributeInfo { Attribute: NeedsServerAttribute needed }
            ? NeedsServerAttribute.Missing(needed.Server)
            : base.GetSkipReason(factAttribute);
}
