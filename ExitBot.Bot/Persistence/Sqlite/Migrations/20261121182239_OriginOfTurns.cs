using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OriginOfTurns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CorrelationId",
                table: "Inbox",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TraceParent",
                table: "Inbox",
                type: "TEXT",
                maxLength: 55,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CorrelationId",
                table: "Inbox");

            migrationBuilder.DropColumn(
                name: "TraceParent",
                table: "Inbox");
        }
    }
}
