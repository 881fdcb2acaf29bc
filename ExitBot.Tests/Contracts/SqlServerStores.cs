namespace ExitBot.Tests.Contracts;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerExitInterviewStoreTests(SqlServerFixture database) : DatabaseExitInterviewStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerInboxStoreTests(SqlServerFixture database) : InboxStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerOutboxStoreTests(SqlServerFixture database) : OutboxStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerConversationStoreTests(SqlServerFixture database) : ConversationStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerDeadLetterStoreTests(SqlServerFixture database) : DeadLetterStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerBotStateStoreTests(SqlServerFixture database) : BotStateStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerTranscriptStoreTests(SqlServerFixture database) : TranscriptStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerRowWriterTests(SqlServerFixture database) : RowWriterContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerErasureTests(SqlServerFixture database) : ErasureContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerModelCallLogTests(SqlServerFixture database) : DatabaseModelCallLogContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerLeaseStoreTests(SqlServerFixture database) : LeaseStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerTemplateDraftStoreTests(SqlServerFixture database) : DatabaseTemplateDraftStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerChecklistStoreTests(SqlServerFixture database) : DatabaseChecklistStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerEscalationStoreTests(SqlServerFixture database) : EscalationStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerInterviewArchiveTests(SqlServerFixture database) : InterviewArchiveContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerRetentionStoreTests(SqlServerFixture database) : RetentionStoreContract(database), IClassFixture<SqlServerFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.SqlServer)]
public sealed class SqlServerFigureStoreTests(SqlServerFixture database) : FigureStoreContract(database), IClassFixture<SqlServerFixture>;
