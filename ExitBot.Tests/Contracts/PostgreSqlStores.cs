namespace ExitBot.Tests.Contracts;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlExitInterviewStoreTests(PostgreSqlFixture database) : DatabaseExitInterviewStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlInboxStoreTests(PostgreSqlFixture database) : InboxStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlOutboxStoreTests(PostgreSqlFixture database) : OutboxStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlConversationStoreTests(PostgreSqlFixture database) : ConversationStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlDeadLetterStoreTests(PostgreSqlFixture database) : DeadLetterStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlBotStateStoreTests(PostgreSqlFixture database) : BotStateStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlTranscriptStoreTests(PostgreSqlFixture database) : TranscriptStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlRowWriterTests(PostgreSqlFixture database) : RowWriterContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlErasureTests(PostgreSqlFixture database) : ErasureContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlModelCallLogTests(PostgreSqlFixture database) : DatabaseModelCallLogContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlLeaseStoreTests(PostgreSqlFixture database) : LeaseStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlTemplateDraftStoreTests(PostgreSqlFixture database) : DatabaseTemplateDraftStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlChecklistStoreTests(PostgreSqlFixture database) : DatabaseChecklistStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlEscalationStoreTests(PostgreSqlFixture database) : EscalationStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlInterviewArchiveTests(PostgreSqlFixture database) : InterviewArchiveContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlRetentionStoreTests(PostgreSqlFixture database) : RetentionStoreContract(database), IClassFixture<PostgreSqlFixture>;

[Trait("Category", "Server")]
[NeedsServer(TestServer.PostgreSql)]
public sealed class PostgreSqlFigureStoreTests(PostgreSqlFixture database) : FigureStoreContract(database), IClassFixture<PostgreSqlFixture>;
