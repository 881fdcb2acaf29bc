using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class InterviewRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ExitInterviewReports");

            migrationBuilder.AddColumn<byte[]>(
                name: "Person",
                table: "ConversationReferences",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AccessAudit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Caller = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Action = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessAudit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AnalyticsSnapshots",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: false),
                    Interviews = table.Column<int>(type: "integer", nullable: false),
                    Document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnalyticsSnapshots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Document = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InterviewAnalyses",
                columns: table => new
                {
                    InterviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    StatedReason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    InferredReason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Preventable = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    FirstThought = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Enps = table.Column<int>(type: "integer", nullable: true),
                    RecommendReturn = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Themes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Document = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewAnalyses", x => x.InterviewId);
                    table.ForeignKey(
                        name: "FK_InterviewAnalyses_ExitInterviews_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "ExitInterviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterviewChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InterviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    From = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    To = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterviewChanges_ExitInterviews_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "ExitInterviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterviewReviews",
                columns: table => new
                {
                    InterviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    MainReason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Regretted = table.Column<int>(type: "integer", nullable: false),
                    HoldReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    HeldBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    HeldAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewReviews", x => x.InterviewId);
                    table.ForeignKey(
                        name: "FK_InterviewReviews_ExitInterviews_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "ExitInterviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ExitInterviews_StartedAt_Id",
                table: "ExitInterviews",
                columns: new[] { "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationReferences_Person",
                table: "ConversationReferences",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_AccessAudit_At",
                table: "AccessAudit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_At",
                table: "Erasures",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_InterviewChanges_InterviewId",
                table: "InterviewChanges",
                column: "InterviewId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessAudit");

            migrationBuilder.DropTable(
                name: "AnalyticsSnapshots");

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.DropTable(
                name: "InterviewAnalyses");

            migrationBuilder.DropTable(
                name: "InterviewChanges");

            migrationBuilder.DropTable(
                name: "InterviewReviews");

            migrationBuilder.DropIndex(
                name: "IX_ExitInterviews_StartedAt_Id",
                table: "ExitInterviews");

            migrationBuilder.DropIndex(
                name: "IX_ConversationReferences_Person",
                table: "ConversationReferences");

            migrationBuilder.DropColumn(
                name: "Person",
                table: "ConversationReferences");

            migrationBuilder.CreateTable(
                name: "ExitInterviewReports",
                columns: table => new
                {
                    InterviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Json = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    Markdown = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    WrittenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExitInterviewReports", x => x.InterviewId);
                    table.ForeignKey(
                        name: "FK_ExitInterviewReports_ExitInterviews_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "ExitInterviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }
    }
}
