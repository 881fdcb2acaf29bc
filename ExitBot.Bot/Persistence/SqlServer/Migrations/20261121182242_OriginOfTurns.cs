using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.SqlServer.Migrations
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
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "TraceParent",
                table: "Inbox",
                type: "nvarchar(55)",
                maxLength: 55,
                nullable: true,
                collation: "Latin1_General_100_BIN2");
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
