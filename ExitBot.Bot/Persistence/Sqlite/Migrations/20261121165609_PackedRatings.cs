using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PackedRatings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Ratings",
                table: "ExitInterviews",
                type: "TEXT",
                maxLength: 400,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Ratings",
                table: "ExitInterviews");
        }
    }
}
