package nl.zorgvuldig.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;

/// Steps as codes, for the database and the log.
public final class StepCodes {
    private StepCodes() {}

    public static String code(Step.What what) {
        return switch (what) {
            case Step.What.Planned _ -> "planned";
            case Step.What.Refused _ -> "refused";
            case Step.What.Withdrawn _ -> "withdrawn";
            case Step.What.Opened _ -> "opened";
            case Step.What.Ended _ -> "ended";
        };
    }

    static Optional<String> words(Step.What what) {
        return switch (what) {
            case Step.What.Planned(Plan plan) -> Optional.of(plan.where());
            case Step.What.Refused(String reason) -> Optional.of(reason);
            case Step.What.Withdrawn _, Step.What.Opened _, Step.What.Ended _ -> Optional.empty();
        };
    }

    static Step.What what(ResultSet row, Optional<String> words) throws SQLException {
        String code = Rows.text(row, "what");
        return switch (code) {
            case "planned" ->
                    new Step.What.Planned(
                            new Plan(
                                    new PersonId(Rows.uuid(row, "supervisor")),
                                    Rows.instant(row, "starts_at"),
                                    Codes.read(Venue.class, Rows.text(row, "venue")),
                                    words.orElseThrow()));
            case "refused" -> new Step.What.Refused(words.orElseThrow());
            case "withdrawn" -> new Step.What.Withdrawn();
            case "opened" -> new Step.What.Opened();
            case "ended" -> new Step.What.Ended();
            default -> throw new IllegalStateException("no step " + code);
        };
    }
}
