namespace ExitBot.Tests.Contracts;

public sealed class SqliteExitInterviewStoreTests(SqliteFixture database) : DatabaseExitInterviewStoreContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteInboxStoreTests(SqliteFixture database) : InboxStoreContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteOutboxStoreTests(SqliteFixture database) : OutboxStoreContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteConversationStoreTests(SqliteFixture database) : ConversationStoreContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteDeadLetterStoreTests(SqliteFixture database) : DeadLetterStoreContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteBotStateStoreTests(SqliteFixture database) : BotStateStoreContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteTranscriptStoreTests(SqliteFixture database) : TranscriptStoreContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteRowWriterTests(SqliteFixture database) : RowWriterContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteErasureTests(SqliteFixture database) : ErasureContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteModelCallLogTests(SqliteFixture database) : DatabaseModelCallLogContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteTemplateDraftStoreTests(SqliteFixture database) : DatabaseTemplateDraftStoreContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteChecklistStoreTests(SqliteFixture database) : DatabaseChecklistStoreContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteEscalationStoreTests(SqliteFixture database) : EscalationStoreContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteInterviewArchiveTests(SqliteFixture database) : InterviewArchiveContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteRetentionStoreTests(SqliteFixture database) : RetentionStoreContract(database), IClassFixture<SqliteFixture>;

public sealed class SqliteFigureStoreTests(SqliteFixture database) : FigureStoreContract(database), IClassFixture<SqliteFixture>;
