using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.SqlServer.Migrations
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
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true,
                collation: "Latin1_General_100_BIN2");
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
