using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddPolicyQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PolicyDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    File = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Country = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Audience = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    DocumentVersion = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    ChunkCount = table.Column<int>(type: "integer", nullable: false),
                    Chunks = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    ContentHash = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    IsUpload = table.Column<bool>(type: "boolean", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicyQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: true),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Language = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    IsAnswered = table.Column<bool>(type: "boolean", nullable: false),
                    File = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Section = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    IsHelpful = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyQuestions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDocuments_UpdatedAt_Id",
                table: "PolicyDocuments",
                columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PolicyQuestions_Conversation",
                table: "PolicyQuestions",
                column: "Conversation");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyQuestions_IsAnswered_At_Id",
                table: "PolicyQuestions",
                columns: new[] { "IsAnswered", "At", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PolicyDocuments");

            migrationBuilder.DropTable(
                name: "PolicyQuestions");
        }
    }
}
