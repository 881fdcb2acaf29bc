using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddTemplateDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "TemplateDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Person = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    PersonRealm = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PersonId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Conversation = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    ChannelId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ConversationId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Payload = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Memory = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    History = table.Column<string>(type: "nvarchar(max)", maxLength: 1000000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateDrafts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TemplateDrafts_Conversation",
                table: "TemplateDrafts",
                column: "Conversation");

            migrationBuilder.CreateIndex(
                name: "IX_TemplateDrafts_Person_UpdatedAt",
                table: "TemplateDrafts",
                columns: new[] { "Person", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TemplateDrafts_UpdatedAt_Id",
                table: "TemplateDrafts",
                columns: new[] { "UpdatedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TemplateDrafts");
        }
    }
}
